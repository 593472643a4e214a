/**
 * `npm run screenshots`: the sample's dossier, and the pages of a library of it, as the README shows them, in `docs/`. It needs a Chromium (CHROMIUM_PATH, or
 * on the PATH) and the page that `npm run demo` leaves in `out/`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findChromium } from './find-chromium.ts';
import { shootLibrary } from './library-screenshots.ts';

interface Shot {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  /** Where the page is scrolled to: the element, and how far above it the picture begins. */
  readonly at?: { readonly selector: string; readonly above: number };
  /** Follows the first quotation of the entry to its words. */
  readonly follow?: boolean;
}

const SHOTS: readonly Shot[] = [
  { file: 'dossier.png', width: 1440, height: 1150, colorScheme: 'light' },
  { file: 'dossier-words.png', width: 1100, height: 640, colorScheme: 'light', follow: true },
  {
    file: 'dossier-phone.png',
    width: 390,
    height: 844,
    colorScheme: 'dark',
    at: { selector: '.part.ahead', above: 16 },
  },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'out', 'sample-dossier.html');
const program = findChromium(process.env);

if (program === null) throw new Error('No Chromium found: install chromium, or set CHROMIUM_PATH.');
if (!existsSync(page)) throw new Error('out/sample-dossier.html is missing: npm run demo makes it.');

const browser = await chromium.launch({ executablePath: program, args: CHROMIUM_ARGUMENTS });
try {
  for (const { file, width, height, colorScheme, at, follow } of SHOTS) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(page).href);
    if (follow) {
      await tab.locator('.words > .quotation a.source').first().click();
      await tab.evaluate(
        `scrollBy(0, document.querySelector('mark:target').closest('.report').getBoundingClientRect().top)`,
      );
    }
    if (at !== undefined)
      await tab.evaluate(
        `scrollTo(0, document.querySelector('${at.selector}').getBoundingClientRect().top + scrollY - ${at.above})`,
      );
    await tab.screenshot({ path: join(root, 'docs', file) });
    console.log(`docs/${file}`);
    await context.close();
  }
  for (const file of await shootLibrary(browser, root, join(root, 'docs'))) console.log(`docs/${file}`);
} finally {
  await browser.close();
}
