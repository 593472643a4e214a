/** Tables: conflicts, all relations, the timeline in words. */
export const tables = `
table { overflow-wrap: break-word; border-collapse: collapse; width: 100%; font-size: .9375rem }
th, td { text-align: left; vertical-align: top; padding: .5rem 1.25rem .5rem 0; border-bottom: 1px solid var(--line) }
th:last-child, td:last-child { padding-right: 0 }
thead th { font-size: .8125rem; font-weight: 400; color: var(--soft) }
tbody th { font-weight: 600 }
.number { text-align: right; font-variant-numeric: tabular-nums }
.day { white-space: nowrap; font-variant-numeric: tabular-nums }
.scroll { overflow-x: auto }
.conflict { padding: 1.35rem 0 0 }
.grid { margin-top: .6rem; table-layout: fixed }
.grid th:first-child { width: 30% }
.grid .value { font-weight: 600; margin-bottom: .2rem }
.relations { margin-top: 2rem }
.relations td:last-child, .relations thead th, .as-table thead th { white-space: nowrap }
.grid td, .grid th, .relations tbody th, .relations td:nth-child(2), .as-table td:last-child { overflow-wrap: anywhere }
.relations tbody th { font-weight: 400 }
@media (max-width: 40rem) {
  .relations th:nth-child(2), .relations td:nth-child(2), .relations th:nth-child(3), .relations td:nth-child(3), .as-table td:nth-child(2), .as-table th:nth-child(2) { display: none }
  .day { white-space: normal; width: 7rem }
}
`;
