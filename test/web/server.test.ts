import { connect } from 'node:net';
import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../src/web/server.ts';
import { pretendLibrary } from './pretend-library.ts';
import { servePages } from './serve-pages.ts';

/** A server whose one address answers when it is told to. */
async function slowServer(grace = 10_000) {
  let answer: () => void = () => {};
  let asked: () => void = () => {};
  const wasAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    names: [],
    grace,
    makeApp: (isOwnHost) =>
      new Hono()
        .get('/own', (c) => c.text(String(isOwnHost(c.req.header('host') ?? ''))))
        .get('/slow', async (c) => {
          asked();
          await new Promise<void>((resolve) => {
            answer = resolve;
          });
          return c.text('done');
        }),
  });
  onTestFinished(server.stop);
  return { ...server, wasAsked, answer: () => answer() };
}

test('knows itself by the port that it was given', async () => {
  const { url, port } = await slowServer();
  expect(await (await fetch(`${url}/own`)).text()).toBe('true');
  expect(url).toBe(`http://127.0.0.1:${port}`);
});

test('a request under way is answered before it stops, and no other is taken', async () => {
  const { url, wasAsked, answer, stop } = await slowServer();
  const response = fetch(`${url}/slow`);
  await wasAsked;
  const stopped = stop();
  await expect(fetch(`${url}/own`)).rejects.toThrow();
  let done = false;
  void stopped.then(() => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(done).toBe(false);
  answer();
  expect(await (await response).text()).toBe('done');
  await stopped;
});

test('a connection that is only kept open does not hold it up', async () => {
  const { port, stop } = await slowServer();
  const socket = connect(port, '127.0.0.1');
  await new Promise<void>((resolve) => socket.on('connect', resolve));
  socket.write('GET /own HTTP/1.1\r\nHost: x\r\n\r\n');
  await new Promise((resolve) => socket.once('data', resolve));
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  await stop();
  await closed;
});

test('a request that never ends is cut off in the end', async () => {
  const { url, wasAsked, stop } = await slowServer(100);
  const response = fetch(`${url}/slow`);
  response.catch(() => {});
  await wasAsked;
  await stop();
  await expect(response).rejects.toThrow();
});

test('whoever goes away in the middle of a request is no fault, and the server goes on', async () => {
  const library = await pretendLibrary([]);
  const { origin, faults, close } = await servePages(library, '2026-02-20');
  onTestFinished(close);
  const { host, port } = new URL(origin);
  const socket = connect(Number(port), '127.0.0.1');
  const head = `POST /api/documents HTTP/1.1\r\nHost: ${host}\r\nContent-Type: text/plain\r\n`;
  socket.write(`${head}Content-Length: 1000\r\nExpect: 100-continue\r\n\r\n`);
  await new Promise((resolve) => socket.once('data', resolve));
  socket.write('half of a report');
  socket.destroy();
  expect(await (await fetch(`${origin}/api/status`)).json()).toMatchObject({ documents: 0 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(faults).toEqual([]);
});

test.each([
  ['no.such.host.invalid', 'is no address of this machine'],
  ['203.0.113.1', 'is no address of this machine'],
])('it cannot listen on %s', async (host, message) => {
  const options = { host, port: 0, names: [], makeApp: () => new Hono() };
  await expect(startServer(options)).rejects.toThrow(message);
});
