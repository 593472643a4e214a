/** The pages in a real browser: what a reader does in them, under the policy of the server. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/find-chromium.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import type { Library } from '../../src/model/library.ts';
import { hostileLedger } from '../show/html/hostile.ts';
import { openSample } from './open-sample.ts';
import { plainLibrary } from './plain-library.ts';
import { type Served, servePages } from './serve-pages.ts';

const program = findChromium(process.env);
if (program === null)
  console.warn('Tests in a browser are skipped: no Chromium found (install chromium, or set CHROMIUM_PATH).');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ASOF = '2026-02-20';

let browser: Browser;
let sample: Served;
let hostile: Served;
let library: Library;
let ledger: Ledger;
/** Both sides of the possible match. */
let pair: readonly [string, string];
let disputed: string;

interface Opened {
  readonly page: Page;
  /** What a page wrote to the console, threw, or asked of any other host. */
  readonly noise: readonly string[];
}

async function open(path: string, options: BrowserContextOptions = {}, { origin } = sample): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => {
    // A page that says that something is not there is not a fault of the page.
    if (!message.text().includes('status of 404')) noise.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) noise.push(`asks for ${request.url().slice(0, 80)}`);
  });
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(origin + path);
  return { page, noise };
}

async function inSight(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).first().boundingBox();
  const { height } = page.viewportSize() ?? { height: 0 };
  return box !== null && box.height > 0 && box.y >= 0 && box.y < height;
}

/** The words of a quotation without its marks. */
async function wordsOf(page: Page, selector: string): Promise<string> {
  return ((await page.locator(selector).first().textContent()) ?? '').replace(/^“|”$/g, '');
}

const path = (folder: string, id: string) => `/${folder}/${encodeURIComponent(id).replaceAll('%3A', ':')}`;

function allPages(): readonly string[] {
  const report = ledger.documents.find(({ title }) => title?.includes('big agenda'))?.id ?? '';
  return [
    '/relations',
    '/relations/IND-ISR?kind=visit&kind=meeting',
    '/relations/IND-ISR?since=2026-01-01',
    '/relations/IND-ISR?section=agreements',
    '/relations/IND-ISR/statements',
    '/relations/IND-ISR/changes?since=2026-01-01',
    '/relations/IND-ISR/brief',
    path('entries', disputed),
    path('entries', pair[0]),
    path('reports', report),
    '/people',
    '/people/person:reuven-azar',
    '/statements',
    '/search?q=trade&kind=agreement',
    '/calendar',
    '/disputed',
    '/changes?since=2026-01-01',
    '/rulings',
    '/help',
    '/nowhere',
  ];
}

async function findFaults(page: Page, rules: readonly string[] | null): Promise<readonly unknown[]> {
  const options = JSON.stringify({
    resultTypes: ['violations'],
    ...(rules === null ? {} : { runOnly: rules }),
  });
  await page.evaluate(axe);
  return page.evaluate(`axe.run(document, ${options}).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))]))`);
}

const UNFOLD = `for (const one of document.querySelectorAll('details')) one.open = true`;

beforeAll(async () => {
  if (program === null) return;
  library = await openSample(ASOF);
  ledger = (await library.ledger({ of: 'all' }, ASOF)) as Ledger;
  pair = ledger.possibleMatches[0]?.entries as unknown as readonly [string, string];
  disputed = ledger.conflicts[0]?.entries[0] ?? '';
  sample = await servePages(library, ASOF);
  const attacks = hostileLedger();
  hostile = await servePages(plainLibrary(attacks.ledger, attacks.texts), '1994-02-20');
  browser = await chromium.launch({ executablePath: program, args: CHROMIUM_ARGUMENTS });
});

afterAll(async () => {
  await browser?.close();
  expect([...(sample?.faults ?? []), ...(hostile?.faults ?? [])]).toEqual([]);
  await sample?.close();
  await library?.close();
  await hostile?.close();
});

describe.skipIf(program === null)('in Chromium', () => {
  test('every page: axe finds nothing, light or dark; nothing on the console, nothing asked of others', async () => {
    const { page, noise } = await open('/relations');
    const faults: unknown[] = [];
    for (const one of allPages()) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(sample.origin + one);
      await page.evaluate(UNFOLD);
      faults.push(...(await findFaults(page, null)).map((fault) => [one, fault]));
      await page.emulateMedia({ colorScheme: 'dark' });
      faults.push(...(await findFaults(page, ['color-contrast'])).map((fault) => [one, 'dark', fault]));
    }
    expect(faults).toEqual([]);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test('no page scrolls sideways on a phone', async () => {
    const { page } = await open('/relations', { viewport: { width: 390, height: 800 } });
    for (const one of allPages()) {
      await page.goto(sample.origin + one);
      await page.evaluate(UNFOLD);
      expect([one, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([one, 390]);
    }
    await page.context().close();
  });

  test('a conflict is found from the relation, and both passages are read in their reports', async () => {
    const { page, noise } = await open('/relations/IND-ISR');
    await page.locator('.entry .notice a', { hasText: 'its rank' }).click();
    await expect.poll(() => inSight(page, '.conflict:target')).toBe(true);
    expect(await page.locator('.conflict .grid tbody tr').count()).toBe(2);
    for (const row of [1, 2]) {
      const cell = `.conflict .grid tbody tr:nth-child(${row})`;
      const words = await wordsOf(page, `${cell} blockquote`);
      await page.locator(`${cell} a.source`).first().click();
      expect(page.url()).toContain('/reports/');
      expect(await page.locator('mark:target').textContent()).toBe(words);
      await expect.poll(() => inSight(page, 'mark:target')).toBe(true);
      await page.goBack();
    }
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test('a quotation leads to its words, lit up; beside the entry without script too', async () => {
    const { page } = await open('/relations/IND-ISR');
    const words = await wordsOf(page, '.words > .quotation blockquote');
    await page.locator('.words > .quotation a.source').first().click();
    expect(await page.locator('mark:target').textContent()).toBe(words);
    const colour = (selector: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).backgroundColor`);
    expect(await colour('mark:target')).not.toBe(await colour('mark:not(:target)'));
    // The margin says what is read out of it, and leads to that passage among all others of the entry.
    await page.locator('.margin a', { hasText: 'Narendra Modi to Israel' }).first().click();
    expect(page.url()).toMatch(/\/entries\/visit:\w+#claim-/);
    await expect.poll(() => inSight(page, '.claim:target')).toBe(true);
    await page.context().close();

    const still = await open(path('entries', disputed), { javaScriptEnabled: false });
    // Names of both sides, though the ledger of one entry need not speak of them.
    expect(await still.page.locator('.trail a').allTextContents()).toEqual(['India – Israel']);
    for (const at of [0, 1, 3]) {
      const claim = still.page.locator('.claim').nth(at);
      const quoted = ((await claim.locator('blockquote').first().textContent()) ?? '').replace(/^“|”$/g, '');
      await claim.locator('a.source').first().click();
      const lit = still.page.locator('.pane mark:target');
      expect(((await lit.textContent()) ?? '').replaceAll('↑', '')).toBe(quoted);
      await expect.poll(() => inSight(still.page, '.pane mark:target')).toBe(true);
    }
    await still.page.context().close();
  });

  test('a ruling makes two entries one, is shown where it took effect, and is undone', async () => {
    const { page, noise } = await open('/disputed');
    const titles = await page.locator('.match .pair h3 a').allTextContents();
    expect(titles.length).toBe(2);
    await page.locator('.match button', { hasText: 'They are one' }).click();
    // A reason is asked for before anything is sent.
    expect(page.url()).toMatch(/\/disputed$/);
    await page.locator('.match input[name=reason]').fill('Both ambassadors speak of the one text.');
    await page.locator('.match input[name=author]').fill('Grace');
    await page.locator('.match button', { hasText: 'They are one' }).click();
    await page.waitForURL(/\/disputed\?ruled=/);
    expect(await page.locator('.done').textContent()).toContain('are one');
    expect(await page.locator('.match').count()).toBe(0);

    const arrived: string[] = [];
    for (const id of pair) {
      await page.goto(sample.origin + path('entries', id));
      arrived.push(page.url());
    }
    // Both addresses lead to the one entry that there is now.
    expect(new Set(arrived).size).toBe(1);
    expect(await page.locator('.claim').count()).toBe(
      ledger.claims.filter(({ entry }) => pair.includes(entry)).length,
    );
    expect(await page.locator('#rulings .ruling').textContent()).toMatch(/Both ambassadors.*Grace/s);

    await page.goto(`${sample.origin}/rulings`);
    expect(await page.locator('.ruling').first().textContent()).toContain('Took effect in');
    await page.locator('.ruling').first().locator('button', { hasText: 'Undo' }).click();
    expect(await page.locator('.done').textContent()).toContain('Undone');
    for (const id of pair) {
      await page.goto(sample.origin + path('entries', id));
      expect(page.url()).toContain(path('entries', id));
      expect(await page.locator('#matches').count()).toBe(1);
    }
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test('filters stand in the address, with and without script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await open('/relations/IND-ISR?since=week', { javaScriptEnabled });
      await page.locator('.filters summary').click();
      await page.locator('.filters select[name=kind]').selectOption('visit');
      await page.locator('.filters input[name=origins]').check();
      await page.locator('.filters button').click();
      const asked = new URL(page.url()).searchParams;
      expect([asked.get('kind'), asked.get('origins'), asked.get('since')]).toEqual(['visit', '2', 'week']);
      const visits = ledger.entries.filter(
        ({ kind, support, relations }) =>
          kind === 'visit' && support.origins.length > 1 && relations.includes('IND-ISR'),
      );
      expect(visits.length).toBeGreaterThan(1);
      expect(await page.locator('.entry .kind').allTextContents()).toEqual(visits.map(() => 'Visit · '));
      await page.reload();
      expect(await page.locator('.filters select[name=kind]').inputValue()).toBe('visit');
      await page.locator('.sub a', { hasText: 'Brief' }).click();
      expect(new URL(page.url()).searchParams.get('kind')).toBe('visit');
      expect(await page.locator('.brief-row h3').count()).toBe(visits.length);
      await page.context().close();
    }
  });

  test('keys walk, follow, filter, explain and lead to pages', async () => {
    const { page } = await open('/relations/IND-ISR');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.evaluate(`document.activeElement.matches('.entry, .row')`)).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.type('barak');
    expect(await page.locator('.entry:visible h3').allTextContents()).toEqual(['Barak']);
    await page.keyboard.press('Escape');
    expect(await page.locator('.entry:visible').count()).toBeGreaterThan(10);
    await page.keyboard.press('?');
    expect(await page.locator('#keys').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.waitForURL(/\/relations$/);
    await page.keyboard.press('/');
    await page.keyboard.type('palestine');
    expect(await page.locator('.pairs tbody tr:visible').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.locator('.pairs tbody tr:visible a').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/relations\/IND-PSE$/);
    await page.context().close();
  });

  test('hostile reports are text and no more, on every page', async () => {
    const { page, noise } = await open('/relations', {}, hostile);
    for (const one of [
      '/relations',
      '/relations/GRA-RUR?since=1994-01-01',
      '/relations/GRA-RUR/statements',
      '/relations/GRA-RUR/changes?since=1994-01-01',
      '/relations/GRA-RUR/brief',
      '/entries/event:0',
      '/entries/event:3',
      '/reports/doc:a',
      '/reports/doc:b',
      '/people',
      '/people/person:4',
      '/search?q=script',
      '/calendar',
      '/disputed',
      `/search?q=${encodeURIComponent('"><script>document.title="owned"</script>')}`,
      '/relations/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    ]) {
      await page.goto(hostile.origin + one);
      await page.evaluate(UNFOLD);
      expect([one, await page.title()]).not.toEqual([one, 'owned']);
      expect([one, await page.locator('script:not([src="/assets/entente.js"])').count()]).toEqual([one, 0]);
      const foreign = 'style, img, iframe, base, object, meta[http-equiv], [onload], [onerror], [style]';
      expect([one, await page.locator(foreign).count()]).toEqual([one, 0]);
      expect([one, await page.locator('a:not([href^="/"]):not([href^="#"])').count()]).toEqual([one, 0]);
    }
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test('on paper the bar, forms and folds are gone and support is there', async () => {
    const { page } = await open(path('entries', disputed));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.bar').isVisible()).toBe(false);
    expect(await page.locator('.support .tree').first().isVisible()).toBe(true);
    expect(await page.locator('button:visible').count()).toBe(0);
    await page.context().close();
  });
});
