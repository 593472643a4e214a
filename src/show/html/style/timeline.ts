/** The drawing of the timeline: one for wide screens and print, one for phones. */
export const timeline = `
.timeline { margin-top: 2.5rem }
.drawing { display: block; width: 100%; height: auto; font: 12px var(--sans); fill: var(--ink); overflow: visible }
.drawing.narrow { display: none }
@media (max-width: 48rem) { .drawing.wide { display: none } .drawing.narrow { display: block } }
.drawing text { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round }
.drawing a:hover text { text-decoration: underline; fill: var(--accent) }
.drawing .lane { font-weight: 600 }
.drawing .lane, .drawing .tick text { fill: var(--soft) }
.tick line { stroke: var(--line); stroke-width: 1 }
.axis { stroke: var(--soft); stroke-width: 1 }
.published { stroke: var(--ink); stroke-width: 1.2 }
line.today { stroke: var(--accent); stroke-width: 1.5 }
text.today { fill: var(--accent); font-weight: 600 }
.mark { fill: var(--paper); stroke: var(--accent); stroke-width: 1.5 }
.mark.stated.done { fill: var(--accent) }
.mark.vague.stated.done { fill: color-mix(in srgb, var(--accent) 30%, var(--paper)) }
.mark.likely { stroke-dasharray: 4 2 }
.mark.possible, .mark.unlikely { stroke-dasharray: .01 3; stroke-linecap: round; stroke-width: 1.8 }
.mark.unlikely, .mark.denied, .strike { stroke: var(--soft) }
.strike { stroke-width: 1.3; fill: none }
.timeline figcaption, .as-table { font-size: .8125rem; color: var(--soft); margin-top: .6rem }
.as-table table { color: var(--ink); margin-top: .5rem }
`;
