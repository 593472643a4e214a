import { expect, test } from 'vitest';
import { webAddress } from '../../src/show/view/web-address.ts';

test.each([
  ['https://news.example/a b', 'https://news.example/a%20b'],
  ['HTTP://News.Example', 'http://news.example/'],
  ['java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['https://bank.example@evil.example/', null],
  ['//news.example/a', null],
  ['reports/a.txt', null],
  ['', null],
  [null, null],
])('%j may be followed as %s', (url, href) => {
  expect(webAddress(url)).toBe(href);
});
