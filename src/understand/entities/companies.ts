/**
 * Firms that no table knows, by the last word of their name: "Elbit Systems", "Tata Advanced Systems Ltd",
 * "Lockheed Martin Corp." It must not match a sentence's first word alone or the noun by itself ("Industries fell").
 */
import type { Drafts } from './drafts.ts';
import { type Reading, textBetween } from './reading.ts';
import { slugOf } from './slug.ts';
import { isNameWord } from './words.ts';

const LEGAL = /^(?:Ltd|Limited|Inc|Corp|Corporation|PLC|plc|LLC|LLP|GmbH|AG|SA|NV|Co)\.?$/;
const TRADE =
  /^(?:Industries|Systems|Technologies|Aerospace|Airlines|Airways|Motors|Holdings|Petroleum|Pharmaceuticals|Semiconductors?|Shipyard|Shipbuilding|Aeronautics|Robotics|Biotech)$/;
const LONGEST = 5;

export function addCompanies(reading: Reading, drafts: Drafts): void {
  if (reading.heading) return;
  const { tokens, nameAt } = reading;
  for (let i = 1; i < tokens.length; i++) {
    const legal = LEGAL.test(tokens[i]!.text);
    if (!legal && !TRADE.test(tokens[i]!.text)) continue;
    let last = i + 1;
    while (LEGAL.test(tokens[last]?.text ?? '')) last++;
    let first = i;
    while (first > i - LONGEST && canBelong(reading, drafts, first - 1)) first--;
    // "India's Adani Industries": the state is not part of the firm's name unless nothing else is.
    if (nameAt[first]?.name.form === 'adjective' && first < i - 1) first = nameAt[first]!.last;
    if (first === i) continue;
    const name = textBetween(reading, first, last).replace(/,? (?:Ltd|Limited|Inc|Corp|Corporation)\.?$/, '');
    const id = `company:${slugOf(name)}`;
    drafts.add({ reading, first, last, persons: [], ids: [id], via: 'name', basis: 'stated' });
    i = last - 1;
  }
}

const IN_FIRM_NAMES = /^(?:&|Defence|Defense|Aerospace|Energy|Oil|Steel|Electric|\p{Lu}{2,})$/u;

function canBelong(reading: Reading, drafts: Drafts, at: number): boolean {
  const word = reading.tokens[at]?.text ?? '';
  return (
    word !== '' && drafts.at(reading, at) === undefined && (isNameWord(word) || IN_FIRM_NAMES.test(word))
  );
}
