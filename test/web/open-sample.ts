/** A library of the sample reports, in a folder of its own that goes when it is closed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../src/library.ts';
import type { Library } from '../../src/model/library.ts';
import { readSample } from '../flow/read-sample.ts';

export async function openSample(asOf: string): Promise<Library> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-pages-'));
  const library = await openLibrary({ folder }, { now: () => `${asOf}T09:00:00.000Z` });
  await library.add(await readSample());
  return {
    ...library,
    async close() {
      await library.close();
      rmSync(folder, { recursive: true });
    },
  };
}
