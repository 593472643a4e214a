import { expect, test } from 'vitest';
import { isLoopback, type Listening, ownHosts } from '../../src/web/security/host.ts';

const HERE: Listening = { host: '127.0.0.1', port: 4747, loopback: true, names: [] };
const THERE: Listening = {
  host: '0.0.0.0',
  port: 4747,
  loopback: false,
  names: ['news.example', 'desk.example:8443'],
};

test.each<[string, Listening, boolean]>([
  ['127.0.0.1:4747', HERE, true],
  ['localhost:4747', HERE, true],
  ['LOCALHOST:4747', HERE, true],
  ['[::1]:4747', HERE, true],
  ['localhost', HERE, false],
  ['localhost:80', HERE, false],
  ['localhost', { ...HERE, port: 80 }, true],
  ['localhost.:4747', HERE, true],
  ['evil.example:4747', HERE, false],
  ['localhost.evil.example:4747', HERE, false],
  ['127.0.0.1.evil.example:4747', HERE, false],
  // A number that is not this machine's own: whoever came by it came through somebody else.
  ['10.0.0.1:4747', HERE, false],
  ['127.0.0.1:4747@evil.example', HERE, false],
  ['127.0.0.1:4747/', HERE, false],
  ['', HERE, false],
  ['10.0.0.1:4747', THERE, true],
  ['[fe80::1]:4747', THERE, true],
  ['news.example', THERE, true],
  ['news.example:443', THERE, true],
  ['NEWS.example', THERE, true],
  ['desk.example:8443', THERE, true],
  ['desk.example', THERE, false],
  ['evil.example', THERE, false],
  ['sub.news.example', THERE, false],
])('"%s" for %j: %s', (header, listening, own) => {
  expect(ownHosts(listening)(header)).toBe(own);
});

test.each([
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.1', false],
  ['127.0.0.1.example', false],
])('only this machine reaches %s: %s', (host, loopback) => {
  expect(isLoopback(host)).toBe(loopback);
});
