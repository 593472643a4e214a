/** An entry: its lead at the left, what it is in the middle, the words beside it. */
export const entry = `
.entry { padding: 1.35rem 0 1.5rem; border-bottom: 1px solid var(--line); display: grid; gap: .5rem 2.5rem }
.lead { font-size: .9375rem }
.when, .amount { font-variant-numeric: tabular-nums; font-weight: 600; line-height: 1.35 }
.when.none, .standing ~ .when { font-weight: 400; color: var(--soft) }
.standing { display: flex; align-items: baseline; line-height: 1.35 }
.when ~ .standing { margin-top: .15rem; color: var(--soft) }
.agreements .standing, .programmes .standing { font-weight: 600 }
.what > h3, .what > h4, .conflict > h3, .conflict > h4 { font-size: 1.125rem; line-height: 1.35; font-weight: 650; text-wrap: pretty }
.alone .what > h3, .alone .what > h4 { font-weight: 400 }
.kind { color: var(--soft); font-weight: 400 }
.facts { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin-top: .3rem; font-size: .875rem; line-height: 1.5 }
.facts > div { display: flex; flex-wrap: wrap; gap: 0 .4rem }
.facts dd:not(:last-child)::after { content: ";" }
.facts dt { color: var(--soft); flex: none }
.notice { margin-top: .6rem; font-size: .875rem; padding-left: .75rem; border-left: 2px solid var(--accent) }

.ladder { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); margin: .9rem 0 .2rem; max-width: 38rem }
.ladder li { position: relative; padding-top: 1.05rem; font-size: .75rem; line-height: 1.25; color: var(--soft) }
.ladder li::before { content: ""; position: absolute; top: .3rem; left: 14px; right: 2px; border-top: 1px dotted var(--soft) }
.ladder li:last-child::before { display: none }
.ladder li:has(~ .told)::before { border-top: 1.5px solid var(--accent) }
.ladder .sign { position: absolute; top: 0; left: 0; margin: 0; color: var(--soft) }
.ladder .told .sign, .ladder .passed .sign, .ladder .expected .sign { color: var(--accent) }
.ladder .current { color: var(--ink); font-weight: 600 }
.ladder .expected { color: var(--ink) }
.ladder .exit { font-style: italic }
.stage { overflow-wrap: normal }

.history { margin-top: .7rem; font-size: .875rem; line-height: 1.5; display: grid; grid-template-columns: minmax(9.5rem, max-content) minmax(0, 1fr) fit-content(8rem); gap: 0 .75rem }
.history li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid }
.history .refs { text-align: right }
.reached { padding-left: 1.15rem; text-indent: -1.15rem }
.reached .sign { margin-right: calc(1.15rem - 12px) }
.said { color: var(--soft); font-variant-numeric: tabular-nums }
.for { color: var(--soft) }
.refs { font-variant-numeric: tabular-nums; white-space: normal }
.outlook { margin-top: .5rem; font-size: .875rem }
.label { color: var(--soft); margin-right: .3em }

.quotation + .quotation { margin-top: .9rem }
blockquote { font: 400 1.0625rem/1.45 var(--serif); unicode-bidi: isolate }
blockquote + blockquote { margin-top: .4rem }
.quotation figcaption { margin-top: .25rem; font-size: .8125rem; line-height: 1.45; color: var(--soft) }
.words details { margin-top: .6rem; font-size: .875rem }
.words summary { color: var(--soft); font-size: .8125rem }
.words summary:hover { color: var(--accent) }
.more .quotation { margin-top: .75rem; padding-left: .9rem; border-left: 1px solid var(--line) }
.more blockquote { font-size: 1rem }
.tree { margin-top: .35rem; font-size: .8125rem; line-height: 1.5 }
.tree ul { margin-left: .35rem; padding-left: .9rem; border-left: 1px solid var(--line) }
.tree > li { margin-top: .35rem }
.tree ul li { position: relative }
.tree ul li::before { content: ""; position: absolute; left: -.9rem; top: .75em; width: .6rem; border-top: 1px solid var(--line) }
.origin { font-weight: 600 }
.origin .office { font-weight: 400 }
.elsewhere { font-size: .9375rem; padding: .6rem 0 }

@media (max-width: 40rem) {
  .ladder .stage { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .ladder li { padding-top: .8rem }
  .history { grid-template-columns: minmax(0, 1fr) fit-content(7rem) }
  .said { grid-column: 1 / -1; margin-top: .3rem; font-size: .8125rem }
}
@media (min-width: 48rem) {
  .entry { grid-template-columns: 9.5rem minmax(0, 1fr) }
  .entry > .words { grid-column: 2; margin-top: .4rem }
}
@media (min-width: 84rem) {
  .entry { grid-template-columns: 10.5rem minmax(0, 1.35fr) minmax(0, 1fr) }
  .entry > .words { grid-column: 3; margin-top: 0 }
}
`;
