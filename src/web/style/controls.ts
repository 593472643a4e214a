/** Forms: quiet, large enough for a finger. */
export const controls = `
.web input, .web select, .web textarea { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--control); border-radius: 3px; padding: .3rem .5rem; min-height: 2.1rem; max-width: 100% }
.web input[type=checkbox], .web input[type=radio] { min-height: 0; width: 1.05rem; height: 1.05rem; margin: 0 .45rem 0 0; accent-color: var(--accent); vertical-align: -.15em; flex: none }
.web button { font: inherit; color: var(--accent); background: none; border: 1px solid var(--accent); border-radius: 3px; padding: .3rem .9rem; min-height: 2.1rem; cursor: pointer }
.web button:hover { background: var(--accent); color: var(--paper) }
:root { --control: #8d877b }
@media (prefers-color-scheme: dark) { :root { --control: #7a7568 } }
.line { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin-top: 1rem; font-size: .9375rem }
.line output, .find output { color: var(--soft) }
@media print { form, .web button { display: none } }
`;
