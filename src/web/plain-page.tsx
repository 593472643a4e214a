/** A page that says nothing of a library: signing in, an error. */
import { raw } from 'hono/html';

export function drawPlainPage(title: string, children: unknown): string {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Entente`}</title>
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body class="web">
        <div class="page">
          <header class="top">
            <h1>{title}</h1>
          </header>
          <main id="main" class="prose">
            {children as string}
          </main>
        </div>
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${String(raw(String(page)))}\n`;
}
