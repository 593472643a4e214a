/** The words of a claim on lines of the terminal. */
import type { LedgerClaim } from '../../model/ledger.ts';
import { claimWords, focusOf } from '../view/decisive-claim.ts';
import { fitText } from '../view/measure.ts';
import { claimNumbers, quote, speakerName } from '../view/words.ts';
import { type Line, piece } from './layout.ts';
import { excerpt, mainWidth, references, type Screen } from './screen.ts';

const QUOTE_LINES = 2;

/** The words of a claim, cut to fit, with who said them and the report's number. */
export function quoteLines(screen: Screen, claim: LedgerClaim, lines = QUOTE_LINES): readonly Line[] {
  const { view } = screen;
  const who = claim.attribution === null ? '' : ` (${speakerName(view, claim.attribution.speaker)})`;
  const tail = [piece(fitText(who, mainWidth(screen)), 'dim'), ...references(claimNumbers(view, [claim.id]))];
  const shape = (cut: string) => [piece(quote(cut), 'quote')];
  return excerpt(claimWords(claim), shape, tail, mainWidth(screen), lines, focusOf(claim));
}
