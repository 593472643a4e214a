import { describe, expect, test } from 'vitest';
import { explainAddress } from '../../../src/read/fetch/address.ts';
import { checkRedirect, checkUrl, isUrl } from '../../../src/read/fetch/url.ts';

test.each([
  ['https://news.example/a', true],
  ['HTTP://news.example', true],
  ['ftp://news.example/a', true],
  ['file:///etc/passwd', true],
  ['reports/', false],
  ['a:b', false],
  ['C:\\reports', false],
  ['-', false],
  ['./https://news.example', false],
])('%s is a URL: %s', (input, expected) => {
  expect(isUrl(input)).toBe(expected);
});

describe('a URL that a person named', () => {
  test.each([
    ['https://news.example/a?b=c#d', 'https://news.example/a?b=c'],
    ['http://news.example:8080/', 'http://news.example:8080/'],
    ['https://NEWS.example', 'https://news.example/'],
  ])('%s is fetched as %s', (given, url) => {
    expect(checkUrl(given, null).href).toBe(url);
  });

  test.each([
    ['ftp://news.example/a', 'Only http and https are fetched, not ftp'],
    ['file:///etc/passwd', 'Only http and https are fetched, not file'],
    ['https://me:secret@news.example/', 'It has a login in it'],
    ['https://me@news.example/', 'It has a login in it'],
    ['https://', 'is not a URL'],
    ['http://news.example:99999/', 'is not a URL'],
  ])('%s is refused', (given, why) => {
    expect(() => checkUrl(given, null)).toThrow(why);
  });

  test.each([
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://①27.0.0.1/',
  ])('%s is a number in disguise, and judged as the number', (given) => {
    expect(explainAddress(checkUrl(given, null).hostname)).toBe('this computer itself');
  });
});

describe('a link or redirect', () => {
  const from = new URL('https://news.example:8443/feed/list.xml');

  test.each([
    ['../a', 'https://news.example:8443/a'],
    ['//other.example/a', 'https://other.example/a'],
    ['https://other.example:443/a', 'https://other.example/a'],
  ])('%s leads to %s', (given, url) => {
    expect(checkUrl(given, from).href).toBe(url);
  });

  test.each([
    ['https://other.example:8443/a', 'port 8443'],
    ['http://news.example:6379/', 'port 6379'],
    ['javascript:alert(1)', 'Only http and https'],
    ['https://me:secret@news.example/', 'It has a login'],
  ])('%s is refused', (given, why) => {
    expect(() => checkUrl(given, from)).toThrow(why);
  });

  test('a redirect does not go down to http, a link may', () => {
    expect(() => checkRedirect('http://news.example/a', from)).toThrow('redirects from https to http');
    expect(checkUrl('http://news.example/a', from).href).toBe('http://news.example/a');
    expect(checkRedirect('https://news.example/a', new URL('http://news.example/')).protocol).toBe('https:');
  });
});
