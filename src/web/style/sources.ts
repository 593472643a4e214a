/** An entry beside its report; a report with its margin; rulings. */
export const sources = `
.claims { margin-top: .75rem }
.claim { padding: .8rem 0; border-bottom: 1px solid var(--line) }
.claim { display: grid; grid-template-columns: 1.7rem minmax(0, 1fr) }
.tick { padding-top: .2rem; cursor: pointer }
.claim:target { box-shadow: -1rem 0 0 var(--paper), calc(-1rem - 3px) 0 0 var(--accent) }
.claim .shown a.source { font-weight: 600 }
.claim .gist { display: flex; flex-wrap: wrap; gap: 0 .9rem; font-size: .8125rem; color: var(--soft); margin-top: .15rem }
.facing { display: grid; gap: 2rem 3rem }
.facing > * { min-width: 0 }
.pane { border-top: 2px solid var(--ink); padding-top: .75rem; scroll-margin-top: 1rem }
.pane h2 { font-size: 1.125rem }
.pane .text { font-size: 1rem }
@media (min-width: 60rem) {
  .facing { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr) }
  .pane { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; padding-right: .75rem }
}
.entry-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1.1rem; margin-top: .5rem; font-size: 1.0625rem }
.entry-head .lead { display: contents }
.entry-head .standing { margin: 0 }
.facing .conflict { padding-top: .25rem }
.facing .conflict > h3:not(:has(a ~ a)) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.facing .part { margin-top: 2.25rem }
.facing .part:first-child { margin-top: 0 }
.facing h2 { font-size: 1.35rem }

.paragraphs { margin-top: 1.5rem; max-width: 74rem }
.paragraph { display: grid; gap: .35rem 2.5rem }
.paragraph .text { margin: 0; padding: .45rem 0; font-size: 1.125rem }
.margin { font-size: .8125rem; line-height: 1.45; align-self: start; padding: .5rem 0 .75rem }
.margin > li, .margin details li { padding: .2rem 0 .2rem .7rem; border-left: 2px solid var(--mark-deep); margin-bottom: .3rem }
.margin .stage { color: var(--soft) }
.margin summary { color: var(--soft) }
@media (min-width: 60rem) { .paragraph { grid-template-columns: minmax(0, 40rem) minmax(14rem, 1fr) } }
.copies { margin-top: .6rem; font-size: .9375rem }
.copies li { padding: .15rem 0 }

.ruling-form { font-size: .9375rem; margin-top: .5rem }
.ruling-form .fields { margin-top: .5rem; align-items: end }
.ruling-form input[name=reason] { width: 22rem }
.ruling-form .choices { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; border: 0; padding: 0; margin: .4rem 0 0 }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0 }
.rule { margin-top: .75rem; border: 1px solid var(--line); padding: .6rem .9rem }
.rule > summary { font-size: .9375rem; color: var(--accent) }
.hint { font-size: .8125rem; color: var(--soft) }
.buttons { display: flex; flex-wrap: wrap; gap: .6rem }
.ruling { padding: 1rem 0; border-bottom: 1px solid var(--line); max-width: 56rem }
.ruling h2 { font: 600 1.0625rem/1.35 var(--sans) }
.ruling .undone { color: var(--soft) }
.ruling form { margin-top: .5rem }
.done { margin-top: 1rem; padding: .8rem 1.1rem; background: var(--tint); border-left: 3px solid var(--accent); font-size: .9375rem }
.done form { margin-top: .5rem }
.match { padding: 1.35rem 0; border-bottom: 1px solid var(--line) }
.pair { display: grid; gap: 1rem 2.5rem }
.pair .quotation { margin-top: .4rem }
.pair h3 { font-size: 1.0625rem; font-weight: 600 }
@media (min-width: 48rem) { .pair { grid-template-columns: 1fr 1fr } }
`;
