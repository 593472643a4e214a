/**
 * What the page can do beyond reading: a filter, and keys to walk with. It stands in the file as it is here; everything
 * works without it.
 */
export const script = `(() => {
  'use strict';
  const all = [...document.querySelectorAll('.entry, .conflict, .statement, .report')];
  const texts = new Map();
  const textOf = (one) => {
    if (!texts.has(one)) texts.set(one, one.textContent.toLowerCase());
    return texts.get(one);
  };
  const box = document.getElementById('find');
  const input = box && box.querySelector('input');
  const count = box && box.querySelector('output');

  function filter() {
    const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const one of all) {
      one.hidden = !words.every((word) => textOf(one).includes(word));
      if (!one.hidden) shown++;
    }
    for (const part of document.querySelectorAll('.side, .part, .relation'))
      part.hidden = words.length > 0 && part.querySelector('.entry:not([hidden]), .conflict:not([hidden]), .statement:not([hidden]), .report:not([hidden])') === null;
    count.textContent = words.length === 0 ? '' : shown + ' of ' + all.length;
  }

  let current = null;
  function walk(step) {
    const shown = all.filter((one) => !one.hidden && one.offsetParent !== null);
    if (shown.length === 0) return;
    let at = shown.indexOf(current);
    if (at === -1) {
      // From where the reader is: the first that begins in sight or below.
      const below = shown.findIndex((one) => one.getBoundingClientRect().top > 8);
      at = below === -1 ? shown.length - 1 : below;
    } else at = Math.min(shown.length - 1, Math.max(0, at + step));
    current = shown[at];
    current.tabIndex = -1;
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: 'start' });
  }

  function follow() {
    const link = current && document.activeElement === current && current.querySelector('a.source');
    if (!link) return false;
    location.hash = link.hash;
    current = null;
    return true;
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target === input;
    if (typing && event.key === 'Escape') {
      input.value = '';
      filter();
      input.blur();
    }
    if (typing || document.getElementById('keys').open) return;
    if (event.key === 'j') walk(1);
    else if (event.key === 'k') walk(-1);
    else if (event.key === '/' && input) input.focus();
    else if (event.key === '?') document.getElementById('keys').showModal();
    else if (!(event.key === 'Enter' && follow())) return;
    event.preventDefault();
  });
  addEventListener('hashchange', () => {
    current = null;
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    // What a link leads to is shown, whatever the filter says.
    if (target && input && input.value !== '' && target.closest('[hidden]')) {
      input.value = '';
      filter();
      target.scrollIntoView();
    }
  });
  document.querySelector('#keys button').addEventListener('click', () => document.getElementById('keys').close());
  if (box) {
    box.hidden = false;
    input.addEventListener('input', filter);
  }
})();
`;
