import { describe, expect, test } from 'vitest';
import { run } from './world.ts';

describe('help and version', () => {
  test.each([
    [['--help'], 'entente read reports/'],
    [['-h'], 'Examples:'],
    [['help'], 'Examples:'],
    [['read', '--help'], 'Examples:'],
    [['help', 'read'], '--between'],
  ])('%j', async (argv, words) => {
    const { code, out, err } = await run(argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(words);
  });

  test('every option of read stands in its help', async () => {
    const { out } = await run(['read', '--help']);
    const options = [
      'between',
      'as-of',
      'format',
      'with-text',
      'out',
      'unmatched',
      'no-color',
      'width',
      'limit-per-feed',
      'cache',
      'no-cache',
      'allow-private',
    ];
    for (const option of options) expect(out).toContain(`--${option}`);
  });

  test('--version', async () => {
    expect(await run(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('misuse ends with 2, says what is wrong and how it is meant, and prints nothing else', () => {
  test.each<[readonly string[], string]>([
    [[], 'Usage: entente'],
    [['reed', 'x'], 'Did you mean read?'],
    [['read'], 'No input. Give files or folders'],
    [['read', 'x', '--formt', 'json'], 'Did you mean --format?'],
    [['read', 'x', '--format', 'xml'], 'Allowed choices are terminal, json, html, md, csv, ics'],
    [['read', 'x', '--between'], "'--between <powers>' argument missing"],
    [['read', 'x', '--between', 'IDN-ISR'], 'Did you mean India?'],
    [['read', 'x', '--as-of', '2026-02-30'], '--as-of wants a day like 2026-02-20, not "2026-02-30"'],
    [['read', 'x', '--as-of', 'tomorrow'], '--as-of wants a day'],
    [['read', 'x', '--width', '10'], '--width wants'],
    [['read', 'x', '--width', '1e2'], '--width wants'],
    [['read', 'x', '--out', 'no-such-folder/x.txt'], 'the folder "no-such-folder" does not exist'],
    [['read', 'x', '--out', '.'], 'is a folder'],
    [['read', 'x', '--limit-per-feed', 'all'], '--limit-per-feed wants a number of items like 30, not "all"'],
    [['read', 'x', '--limit-per-feed', '-1'], '--limit-per-feed wants'],
    [['read', '-', '-'], 'can be given once'],
    [['read', 'x', '--with-text'], '--with-text goes with --format json'],
    [['read', 'x', '--format', 'csv'], '--format csv writes several files: name a folder for them'],
    [['read', 'x', '--format', 'csv', '--out', 'package.json'], '"package.json" is a file'],
    [['read', 'x', '--format', 'csv', '--out', 'no/such'], 'the folder "no" does not exist'],
    [['read', 'x', '--unmatched', '--format', 'json'], '--unmatched goes with --format terminal'],
  ])('%j', async (argv, words) => {
    const { code, out, err } = await run(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });
});

test('a reader who has seen enough (EPIPE) is no error', async () => {
  const outError = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  expect(await run(['--help'], { outError })).toEqual({ code: 0, out: '', err: '' });
});

test('a fault of the program itself is not hidden', async () => {
  const outError = new TypeError('x is not a function');
  await expect(run(['--help'], { outError })).rejects.toThrow(TypeError);
});
