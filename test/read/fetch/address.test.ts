import { expect, test } from 'vitest';
import { explainAddress } from '../../../src/read/fetch/address.ts';

test.each([
  '93.184.215.14',
  '172.32.0.1',
  '100.128.0.1',
  '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
  '::ffff:93.184.215.14',
  '64:ff9b::5db8:d70e',
])('%s is public', (address) => {
  expect(explainAddress(address)).toBeNull();
});

test.each([
  ['127.0.0.1', 'this computer itself'],
  ['127.9.9.9', 'this computer itself'],
  ['0.0.0.0', 'this computer itself'],
  ['0.1.2.3', 'this computer itself'],
  ['10.0.0.1', 'a private network'],
  ['172.16.0.1', 'a private network'],
  ['192.168.1.1', 'a private network'],
  ['169.254.169.254', 'the network next to this computer'],
  ['100.64.0.1', "a provider's internal network"],
  ['224.0.0.1', 'a group of computers'],
  ['255.255.255.255', 'every computer of a network'],
  ['192.0.2.1', 'a reserved address'],
  ['198.18.0.1', 'a reserved address'],
  ['240.0.0.1', 'a reserved address'],
  ['::', 'this computer itself'],
  ['::1', 'this computer itself'],
  ['fe80::1', 'the network next to this computer'],
  ['fe80::1%eth0', 'the network next to this computer'],
  ['fc00::1', 'a private network'],
  ['fd12:3456::1', 'a private network'],
  ['fec0::1', 'a reserved address'],
  ['ff02::1', 'a group of computers'],
  ['::ffff:127.0.0.1', 'this computer itself'],
  ['::ffff:a9fe:a9fe', 'the network next to this computer'],
  ['::ffff:0:10.0.0.1', 'a private network'],
  ['::7f00:1', 'a reserved address'],
  ['64:ff9b::10.0.0.1', 'a private network'],
  ['64:ff9b::7f00:1', 'this computer itself'],
  ['64:ff9b:1::5db8:d70e', 'a reserved address'],
  ['2002:7f00:1::', 'a reserved address'],
  ['2002:a00:1::', 'a reserved address'],
  ['2001:0:53aa:64c::1', 'a reserved address'],
  ['2001:db8::1', 'a reserved address'],
  ['4000::1', 'a reserved address'],
])('%s is %s', (address, why) => {
  expect(explainAddress(address)).toBe(why);
});

test('what is no address is refused', () => {
  expect(explainAddress('example.org')).toContain('no address');
  expect(explainAddress('')).toContain('no address');
});
