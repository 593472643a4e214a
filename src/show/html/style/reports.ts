/** Statements in columns; reports with their texts and marks. */
import { CUT_MARKS } from '../marked-text.tsx';

/** A mark that goes on behind another's end lights up in all its pieces. */
const cuts = Array.from({ length: CUT_MARKS }, (_, at) => `.text:has(.cut-${at}:target) .cut-${at}`).join(
  ', ',
);

export const reports = `
.sides { display: grid; gap: 0 3rem }
.side > h3, .side > h4 { font-size: 1rem; font-weight: 600; margin-top: 1.25rem }
.statement { padding: .9rem 0; border-bottom: 1px solid var(--line) }
.statement:last-child { border-bottom: 0 }
.speaker { font-size: .9375rem; margin-bottom: .2rem }
@media (min-width: 48rem) {
  .sides { grid-template-columns: 1fr 1fr }
  .side.others { grid-column: 1 / -1; columns: 2; column-gap: 3rem }
  .side.others > h3, .side.others > h4 { column-span: all }
  .side.others .statement { break-inside: avoid }
}

.report { padding: 1.5rem 0; border-bottom: 1px solid var(--line); max-width: 46rem }
.report > h3 { font-size: 1rem; font-weight: 600; line-height: 1.4 }
.report .number { color: var(--soft); font-weight: 400 }
.headline { display: block; font: 400 1.3rem/1.3 var(--serif); unicode-bidi: isolate }
.provenance { font-size: .8125rem; color: var(--soft); margin-top: .2rem }
.full, .copy { margin-top: .75rem }
.full > summary, .silent > summary { font-size: .8125rem; color: var(--soft) }
.copy { margin-left: 1rem; padding-left: 1rem; border-left: 1px solid var(--line) }
.copy > summary { font-weight: 600; font-size: .9375rem }
.copy .headline { font-size: 1.1rem }
.reason { display: block; font-weight: 400; font-size: .8125rem; color: var(--soft) }
.text { margin-top: .75rem; font: 400 1.0625rem/1.6 var(--serif); white-space: pre-wrap; unicode-bidi: isolate }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: .05em 0; scroll-margin-top: 30vh; box-decoration-break: clone; -webkit-box-decoration-break: clone }
mark mark { background: var(--mark-deep) }
mark:target, mark:target mark, ${cuts} { background: var(--lit); box-shadow: 0 2px 0 var(--accent) }
mark:target mark { box-shadow: none }
.back { font: .6875em var(--sans); vertical-align: .35em; text-decoration: none; padding: 0 .18em }
.back:hover { background: var(--accent); color: var(--paper) }
.unread, .silent { margin-top: 1rem; font-size: .9375rem }
:target { scroll-margin-top: 1.5rem }
.entry:target, .statement:target, .conflict:target { box-shadow: -1rem 0 0 var(--paper), calc(-1rem - 3px) 0 0 var(--accent) }
mark:target { scroll-margin-top: 30vh }
`;
