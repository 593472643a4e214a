/**
 * A box that hides what does not hold its words, while they are typed. `data-filter` names what is hidden, as a
 * selector; `data-groups`, what is hidden with it once nothing in it is left.
 */
export function filterAsYouType() {
  for (const input of document.querySelectorAll('input[data-filter]'))
    if (input instanceof HTMLInputElement) attach(input);
}

/** @param {HTMLInputElement} input */
function attach(input) {
  const box = input.closest('.find, form');
  const count = box?.querySelector('output') ?? null;
  const wanted = input.dataset.filter ?? '';
  const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(wanted)]);
  const groups = /** @type {HTMLElement[]} */ (
    input.dataset.groups === undefined ? [] : [...document.querySelectorAll(input.dataset.groups)]
  );
  /** @type {string[] | null} */
  let texts = null;

  function filter() {
    texts ??= rows.map((row) => plain(row.textContent ?? ''));
    const words = plain(input.value)
      .split(/[\s–-]+/)
      .filter(Boolean);
    let shown = 0;
    rows.forEach((row, at) => {
      const text = texts?.[at] ?? '';
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown++;
    });
    for (const group of groups)
      group.hidden = words.length > 0 && !group.querySelector(`:is(${wanted}):not([hidden])`);
    if (count !== null) count.textContent = words.length === 0 ? '' : `${shown} of ${rows.length}`;
  }

  if (box instanceof HTMLElement) box.hidden = false;
  input.addEventListener('input', filter);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    input.value = '';
    filter();
    input.blur();
  });
  // What a link leads to is shown, whatever the filter says.
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest('[hidden]') == null) return;
    input.value = '';
    filter();
    target.scrollIntoView();
  });
  if (input.value !== '') filter();
}

/**
 * Lower case, and without marks over letters.
 * @param {string} text
 */
function plain(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
