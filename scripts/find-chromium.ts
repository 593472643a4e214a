import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The Chromium of this machine: CHROMIUM_PATH, else the first of the usual names on the PATH; null where there is none. */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | null {
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter)].filter((folder) => folder !== '');
  const usual = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const asked = env.CHROMIUM_PATH;
  return (asked === undefined || asked === '' ? usual : [asked]).find(isProgram) ?? null;
}

/** As root it runs only without its sandbox; pages of our own are all that it opens. */
export const CHROMIUM_ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];
