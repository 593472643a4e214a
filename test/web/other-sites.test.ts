/** What a real browser lets other sites do to a library that is open in it, and what it asks a person to do. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/find-chromium.ts';
import type { Library } from '../../src/model/library.ts';
import { readSample } from '../flow/read-sample.ts';
import { pretendLibrary } from './pretend-library.ts';
import { type Served, servePages } from './serve-pages.ts';

const program = findChromium(process.env);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TOKEN = 'a-token-of-the-tests';

let browser: Browser;
let library: Library;
let open: Served;
let closed: Served;
let evil: Server;
let evilOrigin: string;

/** Everything that a page can try without a person, and with one. */
function attack(target: string): string {
  const ruling = JSON.stringify({
    ruling: { act: 'wrong-claim', claim: 'claim:1' },
    author: 'Evil',
    reason: 'none',
  });
  return `<!DOCTYPE html><title>Evil</title>
    <script>
      window.learnt = [];
      const learn = (what) => (answer) => window.learnt.push(what + ': ' + answer);
      const nothing = () => {};
      window.tries = [
        fetch('${target}/api/status').then((r) => r.text()).then(learn('cors'), nothing),
        fetch('${target}/api/status', { mode: 'no-cors', credentials: 'include' })
          .then((r) => r.text()).then((t) => t && learn('no-cors')(t), nothing),
        fetch('${target}/api/rulings', { method: 'POST', mode: 'no-cors', body: ${JSON.stringify(ruling)} }).catch(nothing),
        fetch('${target}/api/documents', { method: 'POST', mode: 'no-cors', body: 'Turkey will visit Egypt.' }).catch(nothing),
        fetch('${target}/api/rulings', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(ruling)} }).catch(nothing),
        ...['/changes.atom', '/assets/mark.svg'].map((path) => new Promise((done) => {
          const image = new Image();
          image.onload = () => done(learn('image')(path));
          image.onerror = done;
          image.src = '${target}' + path;
        })),
        new Promise((done) => {
          const script = document.createElement('script');
          script.onload = () => done(learn('script')('loaded'));
          script.onerror = done;
          script.src = '${target}/api/status';
          document.documentElement.append(script);
        }),
      ];
    </script>
    <iframe src="${target}/relations"></iframe>
    <form id="json" method="post" enctype="text/plain" action="${target}/api/rulings" target="elsewhere">
      <input name='${ruling.slice(0, -1)},"x":"' value='"}'></form>
    <form id="ruling" method="post" action="${target}/rulings" target="elsewhere">
      <input name="act" value="wrong-claim"><input name="claim" value="claim:1">
      <input name="author" value="Evil"><input name="reason" value="none"></form>
    <form id="file" method="post" enctype="multipart/form-data" action="${target}/api/documents">
      <input type="file" name="file"></form>
    <a href="${target}/relations">Look here</a>`;
}

beforeAll(async () => {
  if (program === null) return;
  library = await pretendLibrary(await readSample());
  open = await servePages(library, '2026-02-20');
  closed = await servePages(library, '2026-02-20', TOKEN);
  evil = createServer((request, response) => {
    const target = request.url === '/closed' ? closed : open;
    response.setHeader('content-type', 'text/html').end(attack(target.origin));
  });
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
  evilOrigin = `http://evil.example:${(evil.address() as AddressInfo).port}`;
  const names = '--host-resolver-rules=MAP evil.example 127.0.0.1';
  browser = await chromium.launch({ executablePath: program, args: [...CHROMIUM_ARGUMENTS, names] });
});

afterAll(async () => {
  await browser?.close();
  await open?.close();
  await closed?.close();
  evil?.close();
});

async function contents(): Promise<string> {
  return JSON.stringify([await library.version(), await library.rulings()]);
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Token').fill(TOKEN);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function findFaults(page: Page): Promise<readonly unknown[]> {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id }) => id))`,
  );
}

describe.skipIf(program === null)('in Chromium', () => {
  test.each(['/open', '/closed'])(
    'a page of another site learns nothing and changes nothing: %s',
    async (path) => {
      const before = await contents();
      const page = await (await browser.newContext()).newPage();
      if (path === '/closed') {
        // Even where the person is signed in.
        await page.goto(`${closed.origin}/relations`);
        await signIn(page);
        await expect.poll(() => page.title()).toContain('Relations');
      }
      await page.goto(evilOrigin + path);
      await page.evaluate('Promise.allSettled(window.tries)');
      expect(await page.evaluate('window.learnt')).toEqual([]);
      const frame = page.frames().find((one) => one !== page.mainFrame());
      expect((await frame?.content()) ?? '').not.toContain('India');
      for (const form of ['json', 'ruling']) {
        const popup = page.waitForEvent('popup');
        await page.evaluate(`document.getElementById('${form}').submit()`);
        const answer = await popup;
        await answer.waitForLoadState();
        expect(await answer.locator('body').textContent()).not.toContain('India');
        await answer.close();
      }
      await page.evaluate(`document.getElementById('file').submit()`);
      await page.waitForURL(/\/api\/documents$/);
      expect(await contents()).toBe(before);
      expect([...open.faults, ...closed.faults]).toEqual([]);
      await page.context().close();
    },
  );

  test('a foreign name that is bent to this machine is turned away', async () => {
    const page = await browser.newPage();
    const { port } = new URL(open.origin);
    const response = await page.goto(`http://evil.example:${port}/relations`);
    expect(response?.status()).toBe(421);
    expect(await page.content()).not.toContain('India');
    await page.context().close();
  });

  test('a link from elsewhere leads to the page, after signing in where that is asked for', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${evilOrigin}/open`);
    await page.getByRole('link', { name: 'Look here' }).click();
    await expect.poll(() => page.title()).toContain('Relations');

    await page.goto(`${evilOrigin}/closed`);
    await page.getByRole('link', { name: 'Look here' }).click();
    await expect.poll(() => page.title()).toContain('Sign in');
    await signIn(page);
    await expect.poll(() => page.url()).toBe(`${closed.origin}/relations`);
    await expect.poll(() => page.title()).toContain('Relations');
    // From then on a link leads there in one step more, without the token.
    await page.goto(`${evilOrigin}/closed`);
    await page.getByRole('link', { name: 'Look here' }).click();
    await page.getByRole('link', { name: 'go on' }).click();
    await expect.poll(() => page.title()).toContain('Relations');
    await page.context().close();
  });

  test.each([
    ['/relations', 401, 'Sign in'],
    ['/sign-in', 200, 'Sign in'],
    ['/api', 200, 'API'],
    ['/api/status', 401, ''],
    ['/relations/IND-ISR.atom?kind=journey', 400, 'Bad Request'],
  ])(
    '%s: axe finds nothing, nothing on the console, nothing asked of others',
    async (path, status, title) => {
      const { origin } = status === 401 || path === '/sign-in' ? closed : open;
      const page = await (await browser.newContext()).newPage();
      const noise: string[] = [];
      page.on('console', (message) => {
        // That an answer is an error is no fault of the page.
        if (!message.text().includes('the server responded with a status')) noise.push(message.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(`${origin}/`)) noise.push(request.url());
      });
      const response = await page.goto(origin + path);
      expect(response?.status()).toBe(status);
      expect(noise).toEqual([]);
      if (title !== '') {
        expect(await page.title()).toContain(title);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await findFaults(page)).toEqual([]);
        }
      }
      await page.context().close();
    },
  );
});
