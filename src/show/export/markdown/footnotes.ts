/** Footnotes in the order in which the lines refer to them: outlet, day, speaker, and the exact words. */
import type { LedgerClaim } from '../../../model/ledger.ts';
import type { LedgerIndex } from '../../view/view.ts';
import { type Citation, citeClaim } from '../cite.ts';
import { escapeMarkdown } from './escape.ts';

function write({ quote, speaker, report, url }: Citation): string {
  const who = speaker === null ? '' : ` (${escapeMarkdown(speaker)})`;
  // The URL standard leaves neither blanks nor angle brackets in an address.
  return `${escapeMarkdown(report)}${who}: ${escapeMarkdown(quote)}${url === null ? '' : ` <${url}>`}`;
}

export class Footnotes {
  readonly #index: LedgerIndex;
  /** Text → number: two claims on the same words of one report share a footnote. */
  readonly #numbers = new Map<string, number>();

  constructor(index: LedgerIndex) {
    this.#index = index;
  }

  /** The marks for claims, numbered as they come. */
  refer(claims: readonly LedgerClaim[]): string {
    const numbers = claims.map((claim) => {
      const text = write(citeClaim(claim, this.#index));
      const number = this.#numbers.get(text) ?? this.#numbers.size + 1;
      this.#numbers.set(text, number);
      return number;
    });
    return [...new Set(numbers)].map((number) => `[^${number}]`).join('');
  }

  /** One paragraph a footnote. */
  write(): readonly string[] {
    return [...this.#numbers].map(([text, number]) => `[^${number}]: ${text}`);
  }
}
