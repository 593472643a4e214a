/** Style and scripts of the pages: no page holds any of its own. */
import { readFileSync } from 'node:fs';
import { style } from '../show/html/style/style.ts';
import { pageStyle } from './style/style.ts';

export interface Asset {
  /** As the header Content-Type has it. */
  readonly type: string;
  readonly body: string;
}

const SCRIPTS = ['entente', 'filter', 'keys'] as const;

function script(name: (typeof SCRIPTS)[number]): Asset {
  return {
    type: 'text/javascript; charset=utf-8',
    body: readFileSync(new URL(`./browser/${name}.js`, import.meta.url), 'utf8'),
  };
}

const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="12" cy="16" r="9" fill="none" stroke="#0b5563" stroke-width="4"/><circle cx="20" cy="16" r="9" fill="none" stroke="#5fa8b5" stroke-width="4"/></svg>`;

/** By path. */
export const assets: ReadonlyMap<string, Asset> = new Map([
  ['/assets/style.css', { type: 'text/css; charset=utf-8', body: style + pageStyle }],
  ['/assets/mark.svg', { type: 'image/svg+xml', body: MARK }],
  ...SCRIPTS.map((name): [string, Asset] => [`/assets/${name}.js`, script(name)]),
]);
