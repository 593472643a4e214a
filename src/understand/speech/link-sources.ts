/**
 * Links the speaker's words to a mention. A paper speaks for the body that issued it: after "in a statement, the
 * ministry said", "the statement added" is the ministry, inferred; so is an "it" that nothing else resolved.
 */
import type { Mention } from '../analysis.ts';
import type { Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { childBy, childrenOf, type Parsed, prepositionOf } from './parsed.ts';

/** An "it" or "the statement" looks back no further than this many paragraphs. */
const MAX_PARAGRAPHS = 12;
const MAX_PARAGRAPHS_IT = 3;

interface Issuer {
  readonly mention: Mention;
  readonly paragraph: number;
}

export interface SourceLinker {
  /** Call once a sentence, before its drafts: papers issued in it. */
  readonly enterSentence: (parsed: Parsed) => void;
  /** The mention that speaks in the draft, or null where only words name the speaker. */
  readonly link: (draft: Draft) => Mention | null;
}

/** Reads sentences in order and remembers who issued the last paper, and which body spoke last. */
export function makeSourceLinker(
  lexicon: Lexicon,
  mentionAt: (parsed: Parsed, token: number) => Mention | null,
): SourceLinker {
  let issuer: Issuer | null = null;
  let body: Issuer | null = null;
  return {
    enterSentence(parsed) {
      const { lemmas, upos } = parsed.tree;
      for (let i = 0; i < parsed.words.length; i++) {
        if (upos[i] !== 'NOUN' || !lexicon.issued.has(lemmas[i]!.toLowerCase())) continue;
        const mention = ownerOf(parsed, i, mentionAt) ?? subjectOf(parsed, i, lexicon, mentionAt);
        if (mention !== null) issuer = { mention, paragraph: parsed.sentence.paragraph };
      }
    },
    link({ speaker, parsed }) {
      if (speaker === null) return null;
      const { paragraph } = parsed.sentence;
      const own = mentionAt(parsed, speaker.head);
      const lemma = parsed.tree.lemmas[speaker.head]!.toLowerCase();
      const paper = lexicon.issued.has(lemma) || lexicon.documents.has(lemma);
      const it = parsed.words[speaker.head] === 'it';
      let linked = own;
      if (own === null && paper)
        linked = ownerOf(parsed, speaker.head, mentionAt) ?? recall(issuer, paragraph, MAX_PARAGRAPHS);
      else if (own === null && it) linked = recall(body, paragraph, MAX_PARAGRAPHS_IT);
      // "it" stands for a body, a state or a paper, never for a person.
      if (linked !== null && (paper || it || lexicon.bodies.has(lemma) || isBody(linked)))
        body = { mention: linked, paragraph };
      return linked;
    },
  };
}

const isBody = (mention: Mention): boolean => !/^person:/.test(mention.entities[0] ?? 'person:');

function recall(issuer: Issuer | null, paragraph: number, most: number): Mention | null {
  if (issuer === null || paragraph - issuer.paragraph > most) return null;
  return { ...issuer.mention, basis: 'inferred' };
}

type MentionAt = (parsed: Parsed, token: number) => Mention | null;

/** "the ministry's statement", "a statement from / by / of the ministry", "a ministry statement". */
function ownerOf(parsed: Parsed, noun: number, mentionAt: MentionAt): Mention | null {
  for (const child of childrenOf(parsed, noun)) {
    const relation = parsed.tree.deprels[child]!;
    if (relation !== 'nmod:poss' && relation !== 'compound' && relation !== 'nmod') continue;
    if (relation === 'nmod' && !/^(?:from|by|of)$/.test(prepositionOf(parsed, child) ?? '')) continue;
    const mention = mentionAt(parsed, child);
    if (mention !== null) return mention;
  }
  const issuing = childBy(parsed, noun, 'acl', 'acl:relcl');
  const agent = issuing === null ? null : childBy(parsed, issuing, 'obl:agent');
  return agent === null ? null : mentionAt(parsed, agent);
}

/** "X said in a statement", "X issued a statement". */
function subjectOf(parsed: Parsed, noun: number, lexicon: Lexicon, mentionAt: MentionAt): Mention | null {
  const verb = parsed.tree.heads[noun] ?? -1;
  if (verb < 0 || parsed.tree.upos[verb] !== 'VERB') return null;
  const lemma = parsed.tree.lemmas[verb]!.toLowerCase();
  const relation = parsed.tree.deprels[noun];
  const issues = relation === 'obj' && lexicon.issuing.has(lemma);
  const says =
    relation === 'obl' &&
    (lexicon.verbs.get(lemma)?.takes.has('clause') ?? false) &&
    /^(?:in|via|through)$/.test(prepositionOf(parsed, noun) ?? '');
  const subject = issues || says ? childBy(parsed, verb, 'nsubj') : null;
  return subject === null ? null : mentionAt(parsed, subject);
}
