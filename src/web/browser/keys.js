/** Keys to walk with; the help page names them all. */

/** What j and k walk through. */
const ROWS = '.entry, .conflict, .statement, .row, .report';

/** Where `g` and a letter lead; the page has the same list in its help. */
const PLACES = () =>
  new Map(
    [...document.querySelectorAll('a[data-key]')].map((link) => [
      link.getAttribute('data-key'),
      link.getAttribute('href') ?? '/',
    ]),
  );

/** @type {HTMLElement | null} */
let current = null;
let going = false;

/** @param {number} step */
function walk(step) {
  const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(ROWS)]).filter(
    (row) => row.offsetParent !== null && row.getClientRects().length > 0,
  );
  if (rows.length === 0) return;
  let at = current === null ? -1 : rows.indexOf(current);
  if (at === -1) {
    // From where the reader is: the first that begins in sight or below.
    const below = rows.findIndex((row) => row.getBoundingClientRect().top > 8);
    at = below === -1 ? rows.length - 1 : below;
  } else at = Math.min(rows.length - 1, Math.max(0, at + step));
  const next = rows[at];
  if (next === undefined) return;
  current = next;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

/** To the words of the row at hand, or to what it names. */
function follow() {
  if (current === null || document.activeElement !== current) return false;
  const link = current.querySelector('a.source, a.go, h2 a, h3 a, h4 a, a');
  if (!(link instanceof HTMLAnchorElement)) return false;
  link.click();
  return true;
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}

/** @param {KeyboardEvent} event */
function answer(event) {
  const help = document.getElementById('keys');
  if (!(help instanceof HTMLDialogElement) || help.open) return false;
  const place = going ? PLACES().get(event.key) : undefined;
  going = false;
  if (place !== undefined) {
    location.assign(place);
    return true;
  }
  switch (event.key) {
    case 'j':
      walk(1);
      return true;
    case 'k':
      walk(-1);
      return true;
    case '/': {
      const box = document.querySelector('main input[data-filter], .contents input[data-filter]');
      const input = box ?? document.querySelector('.bar input[type=search]');
      if (input instanceof HTMLElement) input.focus();
      return input !== null;
    }
    case '?':
      help.showModal();
      return true;
    case 'g':
      going = true;
      return true;
    case 'Enter':
      return follow();
    default:
      return false;
  }
}

export function listenForKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (answer(event)) event.preventDefault();
  });
  document.querySelector('#keys button')?.addEventListener('click', () => {
    const help = document.getElementById('keys');
    if (help instanceof HTMLDialogElement) help.close();
  });
  addEventListener('hashchange', () => {
    current = null;
  });
}
