/** On paper: no controls, support unfolded, entries kept together. */
export const print = `
@media print {
  @page { margin: 18mm 16mm; @bottom-right { content: counter(page); font: 9pt sans-serif } }
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --tint: #fff; --accent: #0b4450; --mark: #eee; --mark-deep: #ddd; --lit: #ddd }
  html { font-size: 10pt }
  body { display: block; max-width: none; padding: 0 }
  .contents, .skip, .back, .up, .as-table, #keys, .more:not([open]) { display: none }
  .top { padding-top: 0 }
  .part { margin-top: 2rem }
  h2, h3, h4 { break-after: avoid }
  .entry, .statement, .quotation, .grid tr { break-inside: avoid }
  .entry { grid-template-columns: 8rem minmax(0, 1fr); padding: .8rem 0 }
  .entry > .words { grid-column: 2; margin-top: .3rem }
  .support::details-content, .legend::details-content { content-visibility: visible; block-size: auto }
  a { color: inherit; text-decoration: none }
  .reports { break-before: page }
  .text { line-height: 1.45 }
  .relation { content-visibility: visible }
  .drawing.narrow { display: none }
  .drawing.wide { display: block }
}
`;
