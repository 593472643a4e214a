/** The bar over every page, and its foot. */
export const bar = `
.web { display: block; padding-bottom: 2rem }
.bar { display: flex; flex-wrap: wrap; align-items: baseline; gap: .35rem 1.5rem; padding: .9rem 0 .7rem; border-bottom: 1px solid var(--line); font-size: .875rem }
.bar .home { font: 400 1.25rem/1 var(--serif); color: var(--ink); text-decoration: none }
.bar nav { flex: 1 1 0; min-width: 0; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.5rem }
.bar nav ul { display: flex; flex-wrap: wrap; gap: .15rem 1.1rem }
.bar nav a { color: var(--soft); text-decoration: none; display: inline-block; padding: .3rem 0 }
.bar nav a:hover { color: var(--accent) }
.bar nav a[aria-current] { color: var(--ink); box-shadow: 0 2px 0 var(--accent) }
.bar input { width: 12rem }
.foot { margin-top: 4rem }
.trail { font-size: .875rem; margin-bottom: .5rem; color: var(--soft) }
@media (max-width: 48rem) {
  .bar nav ul { gap: 0 1rem }
  .bar { position: relative }
  .bar nav { flex: 1 0 100% }
  .bar nav .home { flex: 1 0 100%; line-height: 2.1rem }
  .bar search { position: absolute; right: 0; top: .9rem }
  .bar input { width: 9rem }
}
@media print { .bar, .trail, .foot { display: none } }
`;
