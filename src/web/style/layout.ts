/** Where the parts of a page stand. */
export const layout = `
.web .top { padding: clamp(1.25rem, 3vw, 2.25rem) 0 .75rem }
.web h1 { font-size: clamp(1.75rem, 4vw, 2.75rem); overflow-wrap: break-word }
.web .part { margin-top: 3rem }
main.prose { max-width: 44rem }
.prose > * + * { margin-top: 1rem }
.prose section { margin-top: 2.5rem }
.prose h2 { margin-bottom: .75rem }
.prose .legend { font-size: 1rem; color: var(--ink) }
code { font: .9em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere }
pre { margin: 0; padding: .75rem 1rem; background: var(--tint); overflow-x: auto }
.keys dl > div, #keys dl > div { display: grid; grid-template-columns: 5rem 1fr }
.keys dd { margin: 0 }
kbd { font: inherit; font-weight: 600 }
.addresses > div { padding: .4rem 0; border-bottom: 1px solid var(--line) }
.addresses dd { color: var(--soft) }
.pairs { margin-top: 1.25rem; max-width: 60rem }
.pairs th a { text-decoration: none }
.pairs tbody th a { font-size: 1.0625rem }
.pairs th a:hover { text-decoration: underline }
.pairs thead th { font-size: .8125rem }
.pairs [aria-sort] a { color: var(--ink); font-weight: 600 }
.row:focus { outline: 2px solid var(--accent); outline-offset: 2px }
@media (min-width: 68rem) {
  .with-contents { display: grid; grid-template-columns: 10rem minmax(0, 1fr); column-gap: 3rem }
}
.page:not(.with-contents) > * { grid-column: auto }
`;
