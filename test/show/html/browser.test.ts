/** The dossier in a real browser. One browser for all tests; none where the machine has none. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../../scripts/find-chromium.ts';
import { buildLedger } from '../../../src/pipeline.ts';
import { renderHtml } from '../../../src/show/html/dossier.tsx';
import { readSample } from '../../flow/read-sample.ts';
import { hostileLedger } from './hostile.ts';

const program = findChromium(process.env);
if (program === null)
  console.warn('Tests in a browser are skipped: no Chromium found (install chromium, or set CHROMIUM_PATH).');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'entente-dossier-'));
const address = (name: string) => pathToFileURL(join(folder, name)).href;

let browser: Browser;

interface Opened {
  readonly page: Page;
  /** What the page wrote to the console, threw, or asked the network for besides itself. */
  readonly noise: readonly string[];
}

async function open(
  name: string,
  options: BrowserContextOptions & { readonly hash?: string } = {},
): Promise<Opened> {
  const { hash = '', ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...rest });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address(name)) noise.push(`asks for ${request.url().slice(0, 80)}`);
  });
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address(name) + hash);
  return { page, noise };
}

const UNFOLD = `for (const one of document.querySelectorAll('details')) one.open = true`;
const backgroundOf = (selector: string) =>
  `getComputedStyle(document.querySelector('${selector}')).backgroundColor`;

/** Whether the element lies within the window. */
async function inSight(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).first().boundingBox();
  const { height } = page.viewportSize() ?? { height: 0 };
  return box !== null && box.height > 0 && box.y >= 0 && box.y < height;
}

async function findFaults(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))]))`);
}

beforeAll(async () => {
  if (program === null) return;
  const { ledger, texts } = await buildLedger(await readSample(), { asOf: '2026-02-20' });
  writeFileSync(join(folder, 'one.html'), renderHtml(ledger, { relation: 'IND-ISR', texts }));
  writeFileSync(join(folder, 'all.html'), renderHtml(ledger, { relation: null, texts }));
  const hostile = hostileLedger();
  writeFileSync(
    join(folder, 'hostile.html'),
    renderHtml(hostile.ledger, { relation: 'GRA-RUR', texts: hostile.texts }),
  );
  browser = await chromium.launch({ executablePath: program, args: CHROMIUM_ARGUMENTS });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

describe.skipIf(program === null)('in Chromium', () => {
  test.each(['one.html', 'all.html', 'hostile.html'])(
    '%s: nothing on the console, nothing asked for, no scrolling sideways on a phone',
    async (name) => {
      const { page, noise } = await open(name, { viewport: { width: 390, height: 800 } });
      await page.evaluate(UNFOLD);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      await page.mouse.wheel(0, 5000);
      expect(noise).toEqual([]);
      await page.context().close();
    },
  );

  test('a quotation leads to its words, lit up and in sight, also inside a folded copy; the arrow leads back', async () => {
    const { page } = await open('one.html');
    // As where there are many reports: their texts are folded.
    await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = false`);
    const quotation = page.locator('.words > .quotation').first();
    const words = (await quotation.locator('blockquote').textContent())?.replace(/^“|”$/g, '');
    await quotation.locator('a.source').click();
    expect(await page.locator('mark:target').textContent()).toBe(
      `${words}${'↑'.repeat(await page.locator('mark:target .back').count())}`,
    );
    await expect.poll(() => inSight(page, 'mark:target')).toBe(true);
    const plain = await page.evaluate(backgroundOf('mark:not(:target)'));
    const lit = await page.evaluate(backgroundOf('mark:target'));
    expect(lit).not.toBe(plain);
    await page.locator('mark:target .back').first().click();
    await expect.poll(() => inSight(page, '.entry:target')).toBe(true);

    const folded = await page.locator('.copy mark').first().getAttribute('id');
    await page.goto(`${address('one.html')}#${folded}`);
    await expect.poll(() => inSight(page, 'mark:target')).toBe(true);
    await page.context().close();
  });

  test('without script all is there and links lead on', async () => {
    const { page, noise } = await open('one.html', { javaScriptEnabled: false });
    expect(await page.locator('#find').isVisible()).toBe(false);
    await page.locator('.words > .quotation a.source').nth(3).click();
    await expect.poll(() => inSight(page, 'mark:target')).toBe(true);
    await page.locator('.support summary').first().click();
    expect(await page.locator('.support .tree').first().isVisible()).toBe(true);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test('keys walk, follow, filter and explain', async () => {
    const { page } = await open('one.html');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.id')).toBe(
      await page.locator('.entry').nth(1).getAttribute('id'),
    );
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    expect(await page.locator('mark:target').count()).toBe(1);
    await page.keyboard.press('/');
    await page.keyboard.type('barak');
    expect(await page.locator('.entry:visible h3').allTextContents()).toEqual(['Barak']);
    await page.keyboard.press('Escape');
    expect(await page.locator('.entry:visible').count()).toBeGreaterThan(10);
    await page.keyboard.press('?');
    expect(await page.locator('#keys').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#keys').isVisible()).toBe(false);
    await page.context().close();
  });

  test.each([
    ['one.html', 'light', 1280],
    ['all.html', 'dark', 390],
  ] as const)('axe finds nothing in %s, %s, at %i px', async (name, colorScheme, width) => {
    const { page } = await open(name, { colorScheme, viewport: { width, height: 900 } });
    await page.evaluate(UNFOLD);
    expect(await findFaults(page)).toEqual([]);
    await page.context().close();
  });

  test('hostile reports are text and no more', async () => {
    const { page, noise } = await open('hostile.html');
    await page.locator('summary').first().click();
    expect(await page.title()).not.toBe('owned');
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('style').count()).toBe(1);
    expect(await page.locator('img, iframe, base, object, [onload], [onerror]').count()).toBe(0);
    expect(await page.locator('a:not([href^="#"])').count()).toBe(0);
    expect(await page.locator('.text mark').count()).toBeGreaterThan(9);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test('on paper the tree of support is unfolded and controls are gone', async () => {
    const { page } = await open('one.html');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.contents').isVisible()).toBe(false);
    expect(await page.locator('.support .tree').first().isVisible()).toBe(true);
    expect(await page.locator('.drawing.wide').first().isVisible()).toBe(true);
    await page.context().close();
  });
});
