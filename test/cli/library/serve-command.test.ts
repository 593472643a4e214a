import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { pretendLibrary } from '../../web/pretend-library.ts';
import { type Run, run, type World } from '../world.ts';

interface Serving {
  /** The first line that it printed, split at white space. */
  readonly printed: readonly string[];
  readonly url: string;
  readonly stop: () => Promise<Run>;
  readonly closed: () => boolean;
}

/** Starts `entente serve` on a free port, over a library without a store. */
async function serve(argv: readonly string[], world: World = {}): Promise<Serving> {
  const library = await pretendLibrary([]);
  let interrupt: () => void = () => {};
  let printed: (line: string) => void = () => {};
  const line = new Promise<string>((resolve) => {
    printed = resolve;
  });
  const ended = run(['serve', '--port', '0', ...argv], {
    stages: { openLibrary: async () => library },
    onInterrupt: (listener) => {
      interrupt = listener;
      return () => {};
    },
    onOut: (text) => printed(text),
    ...world,
  });
  const words = (await Promise.race([line, ended.then(({ err }) => Promise.reject(new Error(err)))])).split(
    /\s+/,
  );
  const stop = () => {
    interrupt();
    return ended;
  };
  onTestFinished(async () => void (await stop()));
  return { printed: words, url: words[0] ?? '', stop, closed: library.closed };
}

test('serves the library to this computer, prints where, and closes it when stopped', async () => {
  const { url, printed, stop, closed } = await serve([]);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(printed).not.toContain('Token:');
  expect((await fetch(`${url}/api/status`)).status).toBe(200);
  expect(closed()).toBe(false);
  const { code, err } = await stop();
  expect([code, closed()]).toEqual([0, true]);
  expect(err).toContain('Stopping');
  await expect(fetch(`${url}/api/status`)).rejects.toThrow();
});

test('others need the token that it makes and prints, or the one that it was given', async () => {
  const made = await serve(['--host', '0.0.0.0']);
  const token = made.printed[made.printed.indexOf('Token:') + 1] ?? '';
  expect(token).toMatch(/^[\w-]{32}$/);
  expect((await fetch(`${made.url}/api/status`)).status).toBe(401);
  const authorization = `Bearer ${token}`;
  expect((await fetch(`${made.url}/api/status`, { headers: { authorization } })).status).toBe(200);

  const given = await serve([], { env: { ENTENTE_TOKEN: 'from-the-environment' } });
  expect(given.printed.join(' ')).not.toContain('from-the-environment');
  expect((await fetch(`${given.url}/api/status`)).status).toBe(401);
});

test('today is the day of the clock, or of --as-of', async () => {
  const asOf = async (argv: readonly string[]) => {
    const { url } = await serve(argv);
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const text =
      'The president of France, Emmanuel Macron, will visit Germany on 3 March 2026, his office said.';
    await fetch(`${url}/api/documents`, { ...sent, body: JSON.stringify({ text, published: '2026-02-19' }) });
    return ((await (await fetch(`${url}/api/relations/DEU-FRA/ledger`)).json()) as { asOf: string }).asOf;
  };
  expect(await asOf([])).toBe('2026-02-20');
  expect(await asOf(['--as-of', '2026-03-05'])).toBe('2026-03-05');
});

test('a port that is taken is named, with the way out', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as { port: number };
  const library = await pretendLibrary([]);
  const { code, err } = await run(['serve', '--port', String(port)], {
    stages: { openLibrary: async () => library },
  });
  expect(code).toBe(2);
  expect(err).toContain(`Port ${port} is taken`);
  expect(err).toContain('--port 0');
  expect(library.closed()).toBe(true);
});

test.each([
  [['--port', 'http'], '--port wants a number from 0 to 65535'],
  [['--port', '70000'], '--port wants a number'],
  [['--token', 'short'], '--token wants at least 16'],
  [['--token', 'a token with spaces in it'], 'without spaces'],
  [['--as-of', 'today'], '--as-of wants a day'],
  [['--host', 'no.such.host.invalid'], 'is no address of this machine'],
  [['--library', 'a', '--database', 'postgresql://b'], 'give one of the two'],
])('entente serve %j is refused', async (argv, message) => {
  const library = await pretendLibrary([]);
  const { code, err } = await run(['serve', ...argv], { stages: { openLibrary: async () => library } });
  expect(code).toBe(2);
  expect(err).toContain(message);
});
