/** The words of reporting, read once from `knowledge/english/speech.yaml`, which says what each table is. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { inflections } from '../inflections.ts';

const TAKES = [
  'quote',
  'clause',
  'infinitive',
  'suasive',
  'as',
  'object',
  'about',
  'to',
  'for',
  'on',
  'of',
  'against',
  'with',
] as const;
export type Takes = (typeof TAKES)[number];

/** What a reporting verb does with what stands around it. */
export interface VerbEntry {
  readonly lemma: string;
  readonly takes: ReadonlySet<Takes>;
  /** `object`, or the preposition before the one who is told. */
  readonly listener: string | null;
  /** How sure the subject must be someone or something that speaks. */
  readonly speaker: 'any' | 'clear' | 'document';
  /** May stand in the passive with no speaker: "it is understood that …". */
  readonly passive: boolean;
  /** A deed can do it too: as a participle it counts only below another cue. */
  readonly deeds: boolean;
}

export interface PhraseEntry {
  readonly words: readonly string[];
  readonly verb: string;
  /** The source must be a name: "per Reuters". */
  readonly name: boolean;
}

export interface Lexicon {
  readonly verbs: ReadonlyMap<string, VerbEntry>;
  /** By their first word. */
  readonly phrases: ReadonlyMap<string, readonly PhraseEntry[]>;
  readonly quoted: ReadonlySet<string>;
  readonly saying: ReadonlySet<string>;
  readonly carriers: ReadonlySet<string>;
  readonly addressing: ReadonlySet<string>;
  readonly occasions: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly issued: ReadonlySet<string>;
  readonly issuing: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly unspeaking: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  /** Forms that no rule of inflection gives, by lemma. */
  readonly irregular: ReadonlyMap<string, readonly string[]>;
  /** Lemma of each form of a verb, for forms whose lemma a tagger does not know ("signalling"). */
  readonly forms: ReadonlyMap<string, string>;
}

const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list));
const schema = z.strictObject({
  verbs: z.array(
    z.strictObject({
      takes: z.array(z.enum(TAKES)),
      lemmas: z.array(z.string()),
      listener: z.string().optional(),
      speaker: z.enum(['clear', 'document']).optional(),
      passive: z.boolean().optional(),
      deeds: z.boolean().optional(),
    }),
  ),
  phrases: z.array(
    z.strictObject({ words: z.array(z.string()), verb: z.string(), name: z.boolean().default(false) }),
  ),
  quoted: words,
  saying: words,
  carriers: words,
  addressing: words,
  occasions: words,
  nouns: words,
  documents: words,
  issued: words,
  issuing: words,
  speakers: z.strictObject({ people: words, bodies: words }),
  unspeaking: words,
  labels: words,
  irregular: z.record(z.string(), z.array(z.string())),
});

let loaded: Lexicon | undefined;

/** Loads the tables on first use; a malformed table throws an error that names the field. */
export function loadLexicon(): Lexicon {
  loaded ??= readLexicon(new URL('../../../knowledge/english/speech.yaml', import.meta.url));
  return loaded;
}

function readLexicon(file: URL): Lexicon {
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success)
    throw new Error(`knowledge/english/speech.yaml is malformed: ${z.prettifyError(result.error)}`);
  const { speakers, verbs, irregular, phrases, ...tables } = result.data;
  const merged = new Map<string, VerbEntry>();
  for (const group of verbs) {
    for (const lemma of group.lemmas) merged.set(lemma, mergeVerb(merged.get(lemma), lemma, group));
  }
  return {
    ...tables,
    people: speakers.people,
    bodies: speakers.bodies,
    verbs: merged,
    phrases: byFirstWord(phrases),
    irregular: new Map(Object.entries(irregular)),
    forms: formsOf([...merged.keys()], irregular),
  };
}

function byFirstWord(phrases: readonly PhraseEntry[]): Map<string, PhraseEntry[]> {
  const groups = new Map<string, PhraseEntry[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? '';
    groups.set(first, [...(groups.get(first) ?? []), phrase]);
  }
  return groups;
}

function formsOf(
  lemmas: readonly string[],
  irregular: Readonly<Record<string, readonly string[]>>,
): Map<string, string> {
  const forms = new Map<string, string>();
  for (const phrase of lemmas) {
    const lemma = phrase.split(' ')[0]!;
    for (const form of [...inflections(lemma), ...(irregular[lemma] ?? [])])
      if (!forms.has(form)) forms.set(form, lemma);
  }
  return forms;
}

/** A verb in two groups takes what either takes, and is as strict about its subject as the laxer one. */
function mergeVerb(
  known: VerbEntry | undefined,
  lemma: string,
  group: z.infer<typeof schema>['verbs'][number],
): VerbEntry {
  const speaker = group.speaker ?? 'any';
  return {
    lemma,
    takes: new Set([...(known?.takes ?? []), ...group.takes]),
    listener: known?.listener ?? group.listener ?? null,
    speaker: known === undefined || known.speaker === speaker ? speaker : 'clear',
    passive: (known?.passive ?? false) || (group.passive ?? false),
    deeds: (known?.deeds ?? true) && (group.deeds ?? false),
  };
}
