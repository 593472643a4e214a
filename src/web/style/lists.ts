/** Lists of the pages: sub-pages, filters, changes, reports, hits. */
export const lists = `
.web :is(h2, h3, h4) a { color: inherit; text-decoration-color: var(--line); text-decoration-thickness: 1px }
.web :is(h2, h3, h4) a:hover { color: var(--accent); text-decoration-color: currentColor }
.sub ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: .9rem; font-size: .9375rem }
.sub a { text-decoration: none; padding: .25rem 0; display: inline-block }
.sub a:hover { text-decoration: underline }
.sub a[aria-current] { color: var(--ink); box-shadow: 0 2px 0 var(--accent) }
.sub .feeds { margin-left: auto; display: flex; gap: 1rem }

.filters { font-size: .9375rem; margin-top: .75rem; border-block: 1px solid var(--line); padding: .55rem 0 }
.filters summary { color: var(--accent) }
.filters[open] summary { margin-bottom: .75rem }
.fields { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem }
.fields label > span { display: block; font-size: .8125rem; color: var(--soft); margin-bottom: .15rem }
.fields select { min-width: 8rem; max-width: 15rem }
.checks { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; margin-top: .9rem; padding-bottom: .3rem }
.check { display: inline-flex; align-items: baseline }

.since { margin-top: 1.75rem; padding: 1rem 1.25rem 1.1rem; background: var(--tint) }
.since h2 { font-size: 1.25rem }
.since .none { margin-top: .35rem }
.baseline { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem .9rem; margin-top: .8rem; font-size: .8125rem; color: var(--soft) }
.baseline b { color: var(--ink); font-weight: 600 }
.web .baseline input, .web .baseline button { min-height: 1.8rem; padding: .1rem .5rem }
.changes { margin-top: .5rem; font-size: .9375rem }
.changes li { display: grid; grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr); gap: .1rem 1.5rem; padding: .35rem 0; border-bottom: 1px solid var(--line) }
.changes .how { color: var(--soft) }
.changes .of, .changes .of a { color: var(--soft); font-size: .8125rem }
.changes .of { margin-left: .5em }
@media (max-width: 40rem) { .changes li { grid-template-columns: minmax(0, 1fr) } }

.rest { margin-top: 1rem; font-size: .9375rem }
.paging { display: flex; gap: 1.25rem; margin-top: 1.5rem; font-size: .9375rem }
.index { margin-top: .5rem; font-size: .9375rem }
.index > li { padding: .5rem 0; border-bottom: 1px solid var(--line) }
.index .number { color: var(--soft); display: inline-block; min-width: 2.2rem; text-align: left }
.index .headline { display: inline; font-size: 1.0625rem; margin-left: .6rem }
.index .copy-line { margin: .35rem 0 0 2.2rem; padding-left: .9rem; border-left: 1px solid var(--line) }
.index .reason { display: inline; margin-left: .6rem }
.web main > .legend { margin-top: 3rem }

.brief-row { display: grid; gap: .15rem 1.5rem; padding: .7rem 0; border-bottom: 1px solid var(--line) }
.brief-row .what { font-size: 1rem }
.brief-row .of, .brief-row .carried { font-size: .8125rem; color: var(--soft) }
.brief-row .of a { color: inherit }
.brief-row h3 { font-size: 1rem; font-weight: 600 }
@media (min-width: 48rem) { .brief-row { grid-template-columns: 12rem minmax(0, 1fr) } .brief-row > .what { grid-column: 2 } .brief-row > .lead { grid-column: 1; grid-row: 1 / span 3 } }

.choice { margin-top: 1.25rem; columns: 16rem; column-gap: 2rem }
.choice li { padding: .25rem 0; break-inside: avoid }
.people { max-width: 52rem; margin-top: .5rem }
.people tbody .office { display: block; font-weight: 400; font-size: .8125rem }
.people .number { width: 6.5rem }
.said-list .statement { break-inside: avoid }
@media (min-width: 60rem) { .said-list { columns: 2; column-gap: 3rem } }
.line .elsewhere-link { margin-left: auto }
.web .large { font-size: 1.125rem; width: min(34rem, 100%); flex: 1 1 16rem; max-width: 34rem }
.line label > span:not(.unseen) { color: var(--soft) }
.line select { max-width: 16rem }
.disputes li { padding: .5rem 0; border-bottom: 1px solid var(--line) }
.brief .brief-row blockquote { font-size: 1rem }
.on-paper { display: none }
.paper-title { font: 400 20pt/1.2 var(--serif) }
@media (max-width: 40rem) {
  .pairs th:nth-child(3), .pairs td:nth-child(3), .pairs th:nth-child(5), .pairs td:nth-child(5) { display: none }
  .pairs th:nth-child(2), .pairs td:nth-child(2), .pairs th:nth-child(4), .pairs td:nth-child(4) { display: table-cell }
}
@media print {
  .on-paper { display: block; margin-bottom: 1rem }
  .page:has(.brief) > .top, .sub, .filters, .since, .paging, .rest, .rule { display: none }
  .brief-row { break-inside: avoid; grid-template-columns: 9rem minmax(0, 1fr) }
  .brief-row > .what { grid-column: 2 }
  .brief-row > .lead { grid-column: 1; grid-row: 1 }
  .facing { display: block }
  .pane { position: static; max-height: none; break-before: page }
}

.hit { padding: 1rem 0; border-bottom: 1px solid var(--line); max-width: 52rem }
.hit h2 { font: 600 1.0625rem/1.4 var(--sans) }
.hit .about { font-size: .8125rem; color: var(--soft) }
.hit blockquote { margin-top: .25rem }
.hit mark { background: var(--mark-deep) }
`;
