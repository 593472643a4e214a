/** Paper, ink, one accent; the frame of the page. */
export const base = `
:root {
  --paper: #fdfcf9; --ink: #1d1c1a; --soft: #5f5b53; --line: #ddd8cc; --tint: #f4f1ea;
  --accent: #0b5563; --mark: #dfecee; --mark-deep: #c9dfe2; --lit: #a9d2d8;
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", Charter, "Times New Roman", serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171715; --ink: #e9e5dc; --soft: #a8a396; --line: #37352f; --tint: #201f1c;
    --accent: #82c4cf; --mark: #20363a; --mark-deep: #2b484d; --lit: #33626a;
  }
}
*, *::before, *::after { box-sizing: border-box }
html { scroll-padding-top: 1.5rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100% }
body { margin: 0 auto; max-width: 90rem; padding: 0 clamp(1rem, 4vw, 3rem) 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); overflow-wrap: anywhere }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0 }
ul, ol { list-style: none }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em }
a:not(:hover) { text-decoration-color: color-mix(in srgb, var(--accent) 35%, transparent) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px }
[hidden] { display: none !important }
summary { cursor: pointer }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.shapes { position: absolute }
.skip { position: absolute; left: -99rem; background: var(--paper); padding: .5rem 1rem }
.skip:focus { left: 1rem; top: .5rem; z-index: 9 }
.sign { width: 12px; height: 12px; display: inline-block; vertical-align: -.08em; margin-right: .4em; color: var(--accent); flex: none }
.inferred, .note, .office, .listener { color: var(--soft) }
.none, .aside { color: var(--soft) }

.top { padding: clamp(1.5rem, 5vw, 4rem) 0 1rem }
h1 { font: 400 clamp(2rem, 5vw, 3.25rem)/1.1 var(--serif); letter-spacing: -.01em; text-wrap: balance }
.scope { margin-top: .6rem; color: var(--soft); max-width: 44rem }
h2, .relation h3 { font: 400 1.6rem/1.2 var(--serif); text-wrap: balance }
.relation > h2 { font-size: 2.2rem }
.part > h2, .part > h3 { padding-bottom: .5rem; border-bottom: 2px solid var(--ink) }
.part { margin-top: 3.5rem }
.part > .aside { margin-top: .75rem }
.relation { margin-top: 5rem; content-visibility: auto; contain-intrinsic-size: auto 60rem }
.up { margin-top: 2rem; font-size: .875rem }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; max-width: 44rem }

.legend { margin-top: .75rem; font-size: .875rem; max-width: 44rem; color: var(--soft) }
.legend summary { color: var(--accent) }
.legend > p { margin-top: .6rem }
.signs { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-top: .6rem }

.contents { font-size: .875rem; margin: .5rem 0 0 }
.contents ul { display: flex; flex-wrap: wrap; gap: .4rem 1.25rem }
.contents a { text-decoration: none; display: inline-block; padding: .15rem 0 }
.contents a:hover { text-decoration: underline }
.find { margin-top: .75rem; color: var(--soft) }
.find input { font: inherit; color: inherit; background: none; border: 0; border-bottom: 1px solid var(--soft); padding: .2rem; width: 11rem; border-radius: 0 }
#keys { border: 1px solid var(--line); background: var(--paper); color: var(--ink); padding: 1.25rem 1.5rem }
#keys dl > div { display: grid; grid-template-columns: 5rem 1fr }
#keys dt { font-weight: 600 }
#keys dd { margin: 0 }
#keys button { margin-top: 1rem; font: inherit; color: var(--accent); background: none; border: 1px solid var(--line); padding: .25rem .75rem }
#keys::backdrop { background: rgb(0 0 0 / 35%) }

@media (min-width: 68rem) {
  body { display: grid; grid-template-columns: 10rem minmax(0, 1fr); column-gap: 3rem }
  .top, main, footer { grid-column: 2 }
  .contents { grid-column: 1; grid-row: 1 / span 3; align-self: start; position: sticky; top: 0; max-height: 100vh; overflow: auto; padding-top: clamp(1.5rem, 5vw, 4rem); margin-top: .9rem }
  .contents ul { display: block }
  .contents li { margin-bottom: .35rem }
  .find label { display: block }
  .find input { width: 100% }
}
`;
