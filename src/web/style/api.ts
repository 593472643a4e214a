/** The page of the API: one endpoint under another, names before what they mean. */
export const api = `
.endpoint { padding: 1.1rem 0; border-bottom: 1px solid var(--line) }
.endpoint h3 { font: 600 .9375rem/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace }
.endpoint > p { margin-top: .4rem }
.endpoint .answers { color: var(--soft); font-size: .9375rem }
.parameters { margin-top: .7rem; font-size: .9375rem }
.parameters > div { display: grid; grid-template-columns: minmax(5.5rem, 9rem) 1fr; gap: .1rem 1rem; padding: .2rem 0 }
.parameters .values { color: var(--soft) }
@media (max-width: 34rem) { .parameters > div { grid-template-columns: 1fr } }
`;
