/**
 * The speaker before a colon in a heading: "Azar: Modi will visit Israel in February".
 * Must not match "Exclusive: …", "Watch: …", nor a colon inside an ordinary sentence.
 */
import type { Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { type Parsed, spanOf, trimRange } from './parsed.ts';
import { isNominal } from './speaker.ts';

const MAX_NAME = 5;
const MIN_WORDS = 3;

/** One draft at most; only the first sentence of a report is a heading for sure. `isSpeaker` tells of its head token. */
export function draftHeadline(
  parsed: Parsed,
  lexicon: Lexicon,
  isSpeaker: (token: number) => boolean,
): Draft[] {
  const colon = parsed.words.indexOf(':');
  if (parsed.sentence.index > 0 || colon < 1 || colon > MAX_NAME) return [];
  const { upos, heads } = parsed.tree;
  for (let i = 0; i < colon; i++) {
    const capital = /^\p{Lu}/u.test(parsed.sentence.tokens[i]!.text);
    if (!(upos[i] === 'PROPN' || (isNominal(parsed, i) && capital)) || lexicon.labels.has(parsed.words[i]!))
      return [];
  }
  const content = trimRange(parsed, { first: colon + 1, last: parsed.words.length });
  if (content === null || content.last - content.first < MIN_WORDS) return [];
  let head = colon - 1;
  for (let i = 0; i < colon; i++) if ((heads[i] ?? -1) < 0 || heads[i]! >= colon) head = i;
  if (!isSpeaker(head)) return [];
  return [
    {
      parsed,
      cue: { first: colon, last: colon + 1 },
      verb: 'say',
      speaker: { first: 0, last: colon, head },
      listener: null,
      takesQuote: false,
      impersonal: false,
      content: [spanOf(parsed, content)],
      clause: true,
      quotations: [],
    },
  ];
}
