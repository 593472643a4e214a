/**
 * Links the speaker's words to a mention. A paper speaks for the body that issued it: after "in a statement, the
 * ministry said", "the statement added" is the ministry, inferred; so is an "it" that nothing else resolved.
 */
import type { Mention } from '../analysis.ts';
import type { Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { childBy, type Parsed } from './parsed.ts';
import type { Speaker } from './speaker.ts';

/** An "it" or "the statement" looks back no further than this many paragraphs. */
const MAX_PARAGRAPHS = 12;
const MAX_PARAGRAPHS_IT = 3;

interface Issuer {
  readonly mention: Mention;
  readonly paragraph: number;
}

/** Reads sentences in order and remembers who issued the last paper. */
export class SourceLinker {
  private issuer: Issuer | null = null;
  private body: Issuer | null = null;
  private readonly lexicon: Lexicon;
  private readonly mentionsOf: (sentence: number) => readonly Mention[];
  constructor(lexicon: Lexicon, mentionsOf: (sentence: number) => readonly Mention[]) {
    this.lexicon = lexicon;
    this.mentionsOf = mentionsOf;
  }

  /** Call once a sentence, before its drafts: papers issued in it. */
  enterSentence(parsed: Parsed): void {
    const { lemmas, upos } = parsed.tree;
    for (let i = 0; i < parsed.words.length; i++) {
      if (upos[i] !== 'NOUN' || !this.lexicon.issued.has(lemmas[i]!.toLowerCase())) continue;
      const mention = this.ownerOf(parsed, i) ?? this.issuerBySubject(parsed, i);
      if (mention !== null) this.issuer = { mention, paragraph: parsed.sentence.paragraph };
    }
  }

  /** The mention that speaks in the draft, or null where only words name the speaker. */
  link(draft: Draft): Mention | null {
    const { speaker, parsed } = draft;
    if (speaker === null) return null;
    const { paragraph } = parsed.sentence;
    const own = this.mentionAt(parsed, speaker.head);
    const lemma = parsed.tree.lemmas[speaker.head]!.toLowerCase();
    const paper = this.lexicon.issued.has(lemma) || this.lexicon.documents.has(lemma);
    let linked = own;
    if (own === null && paper)
      linked = this.ownerOf(parsed, speaker.head) ?? this.recall(this.issuer, paragraph, MAX_PARAGRAPHS);
    else if (own === null && parsed.words[speaker.head] === 'it')
      linked = this.recall(this.body, paragraph, MAX_PARAGRAPHS_IT);
    if (linked !== null && (paper || this.isBody(parsed, speaker)))
      this.body = { mention: linked, paragraph };
    return linked;
  }

  private recall(issuer: Issuer | null, paragraph: number, most: number): Mention | null {
    if (issuer === null || paragraph - issuer.paragraph > most) return null;
    return { ...issuer.mention, basis: 'inferred' };
  }

  /** "it" stands for a body, a state or a paper, never for a person: a name counts unless it has a title. */
  private isBody(parsed: Parsed, speaker: Speaker): boolean {
    const word = parsed.words[speaker.head]!;
    if (word === 'it') return true;
    const lemma = parsed.tree.lemmas[speaker.head]!.toLowerCase();
    return (
      this.lexicon.bodies.has(lemma) ||
      /^(?:state|body|organisation|igo|company|group):/.test(this.firstEntity(parsed, speaker.head))
    );
  }

  private firstEntity(parsed: Parsed, token: number): string {
    return this.mentionAt(parsed, token)?.entities[0] ?? '';
  }

  /** The widest mention over a token that it heads, or that it stands in. */
  private mentionAt(parsed: Parsed, token: number): Mention | null {
    let best: Mention | null = null;
    for (const mention of this.mentionsOf(parsed.sentence.index)) {
      if (mention.first > token || mention.last <= token || mention.via === 'demonym') continue;
      if (best === null || mention.last - mention.first > best.last - best.first) best = mention;
    }
    return best;
  }

  /** "the ministry's statement", "a statement from / by / of the ministry", "an Israeli ministry statement". */
  private ownerOf(parsed: Parsed, noun: number): Mention | null {
    for (const child of parsed.tree.children[noun] ?? []) {
      const relation = parsed.tree.deprels[child]!;
      if (relation !== 'nmod:poss' && relation !== 'compound' && relation !== 'nmod') continue;
      if (relation === 'nmod' && !this.isFrom(parsed, child)) continue;
      const mention = this.mentionAt(parsed, child);
      if (mention !== null) return mention;
    }
    const issuing = childBy(parsed, noun, 'acl', 'acl:relcl');
    const agent = issuing === null ? null : childBy(parsed, issuing, 'obl:agent');
    return agent === null ? null : this.mentionAt(parsed, agent);
  }

  private isFrom(parsed: Parsed, i: number): boolean {
    const mark = childBy(parsed, i, 'case');
    return mark !== null && /^(?:from|by|of)$/.test(parsed.words[mark]!);
  }

  /** "X said in a statement", "X issued a statement". */
  private issuerBySubject(parsed: Parsed, noun: number): Mention | null {
    const verb = parsed.tree.heads[noun] ?? -1;
    if (verb < 0 || parsed.tree.upos[verb] !== 'VERB') return null;
    const lemma = parsed.tree.lemmas[verb]!.toLowerCase();
    const relation = parsed.tree.deprels[noun];
    const issues = relation === 'obj' && this.lexicon.issuing.has(lemma);
    const says = relation === 'obl' && (this.lexicon.verbs.get(lemma)?.takes.has('clause') ?? false);
    if (!issues && !says) return null;
    const mark = childBy(parsed, noun, 'case');
    if (says && (mark === null || !/^(?:in|via|through)$/.test(parsed.words[mark]!))) return null;
    const subject = childBy(parsed, verb, 'nsubj');
    return subject === null ? null : this.mentionAt(parsed, subject);
  }
}
