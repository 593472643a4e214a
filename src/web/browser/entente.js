// What the pages can do beyond being read. Everything works without it: forms are sent, links lead on.
import { filterAsYouType } from './filter.js';
import { listenForKeys } from './keys.js';

filterAsYouType();
listenForKeys();

// A choice of the since line or of an order takes effect without a press on the button.
for (const form of document.querySelectorAll('form[data-sends-itself]'))
  form.addEventListener('change', () => /** @type {HTMLFormElement} */ (form).requestSubmit());

// What is printed has no folded parts that matter: the brief and the support of an entry.
for (const button of document.querySelectorAll('button[data-prints]')) {
  /** @type {HTMLElement} */ (button).hidden = false;
  button.addEventListener('click', () => print());
}
