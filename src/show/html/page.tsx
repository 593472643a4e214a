/** The frame of a page: one file with its style and its script, which the browser runs by their hashes alone. */
import { createHash } from 'node:crypto';
import { raw } from 'hono/html';
import { script } from './script.ts';
import { SignShapes } from './sign.tsx';
import { style } from './style/style.ts';

function hashOf(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}

/** Nothing is loaded, nothing is sent; of style and script, what this program wrote and nothing else. */
export const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function Page({ title, children }: { readonly title: string; readonly children?: unknown }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style>{raw(style)}</style>
      </head>
      <body>
        <a class="skip" href="#main">
          To the dossier
        </a>
        <SignShapes />
        {children as string}
        <Keys />
        <script>{raw(script)}</script>
      </body>
    </html>
  );
}

/** Shown by the script alone: without it there are no such keys. */
function Keys() {
  return (
    <dialog id="keys" aria-label="Keys">
      <dl>
        <div>
          <dt>j, k</dt>
          <dd>next, previous</dd>
        </div>
        <div>
          <dt>Enter</dt>
          <dd>to the words in the report</dd>
        </div>
        <div>
          <dt>/</dt>
          <dd>filter</dd>
        </div>
        <div>
          <dt>?</dt>
          <dd>these keys</dd>
        </div>
      </dl>
      <button type="button">Close</button>
    </dialog>
  );
}
