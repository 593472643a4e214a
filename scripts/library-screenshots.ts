/** The pages of `entente serve` over the sample reports, as pictures: a relation, an entry, a report, light and dark. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openLibrary } from '../src/library.ts';
import { readDocuments, readSent } from '../src/read/read.ts';
import { createApp } from '../src/web/app.ts';
import { createPages } from '../src/web/pages/pages.tsx';
import { startServer } from '../src/web/server.ts';

const AS_OF = '2026-02-20';
const NOW = `${AS_OF}T09:00:00.000Z`;
const SIZE = { width: 1280, height: 840 };

interface Shot {
  readonly name: string;
  /** From the page of the relation to the one that is shown. */
  readonly follow: readonly string[];
}

const SHOTS: readonly Shot[] = [
  { name: 'relation', follow: [] },
  // The entry of which reports disagree, with the second of the two passages beside it.
  { name: 'entry', follow: ['.conflict h3 a', '.claims .claim:last-of-type a.source'] },
  { name: 'report', follow: ['.part.ahead .words > .quotation a.source'] },
];

/** Writes `library-<name>.png` and `library-<name>-dark.png` into `folder`; gives their names. */
export async function shootLibrary(
  browser: Browser,
  root: string,
  folder: string,
): Promise<readonly string[]> {
  const place = mkdtempSync(join(tmpdir(), 'entente-screenshots-'));
  const library = await openLibrary({ folder: join(place, 'library') }, { now: () => NOW });
  await library.add(readDocuments(['sample'], { cwd: root }));
  const dependencies = {
    library,
    asOf: () => AS_OF,
    now: () => NOW,
    readBody: readSent,
    token: null,
    onFault: ({ error }: { readonly error: unknown }) => console.error(error),
    version: '',
    maxBody: 1,
  };
  const { url, stop } = await startServer({
    host: '127.0.0.1',
    port: 0,
    names: [],
    makeApp: (isOwnHost) => createApp({ ...dependencies, isOwnHost }, createPages(dependencies)),
  });
  const files: string[] = [];
  try {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const { name, follow } of SHOTS) {
        const context = await browser.newContext({ viewport: SIZE, colorScheme });
        const tab = await context.newPage();
        await tab.goto(`${url}/relations/IND-ISR`);
        for (const selector of follow) await tab.locator(selector).first().click();
        await tab.waitForLoadState('networkidle');
        await tab.evaluate('scrollTo(0, 0)');
        const file = `library-${name}${colorScheme === 'dark' ? '-dark' : ''}.png`;
        await tab.screenshot({ path: join(folder, file) });
        files.push(file);
        await context.close();
      }
  } finally {
    await stop();
    await library.close();
    rmSync(place, { recursive: true });
  }
  return files;
}
