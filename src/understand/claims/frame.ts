/**
 * Frames: which predicates evoke which kind of entry and where its roles stand, from `knowledge/english/frames.yaml`.
 * Pure data; `interpret.ts` gives it meaning.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PloverEvent } from '../../model/claim.ts';
import type { EntryKind, Stage } from '../../model/kinds/kinds.ts';

/** Where a role is looked for: a grammatical function, or a preposition. */
export type Place = string;

export interface Frame {
  readonly kind: EntryKind;
  readonly form: 'verb' | 'noun';
  readonly lemmas: readonly string[];
  /** Role (or an auxiliary slot such as `with`, `thing`) → places, in order of preference. */
  readonly roles: Readonly<Record<string, readonly Place[]>>;
  /** Role → what must fill it: person (an official or body), power, leader, capability, jointwork. */
  readonly needs: Readonly<Record<string, string>>;
  readonly stage: Stage | null;
  readonly type: string | null;
  readonly plover: PloverEvent | null;
  /** Lemmas one of which must be the verb's direct object ("lift SANCTIONS"). */
  readonly objects: ReadonlySet<string> | null;
  /** Lemmas one of which must modify the noun ("JOINT exercise"). */
  readonly modifiers: ReadonlySet<string> | null;
  /** Prepositions one of which must hang on the verb ("call ON"). */
  readonly prepositions: readonly string[] | null;
  /** A state of things that goes on as long as nothing ends it (sanctions). */
  readonly ongoing: boolean;
  /** `clause`: silent where the verb takes a clause ("demonstrates that"); so `object` and `particle`. */
  readonly unless: readonly string[];
  /** All parties must be stated: the report does not complete them. */
  readonly strict: boolean;
  /** The role that the report around the words must not complete. */
  readonly said: string | null;
  /** `clause`: speaks only where the verb takes a clause ("wants them to leave"). */
  readonly complement: string | null;
  /** Lemmas that must not be the verb's object ("struck a NOTE") nor stand with the noun ("a HEART attack"). */
  readonly without: ReadonlySet<string> | null;
  /** Speaks only where what the object is called blames it (`accusing`), or is one of the list in `speech-acts.yaml` that goes by the name: what one is set when freed, goes on when striking. */
  readonly says: 'accusing' | 'freeing' | 'striking' | 'marching' | 'penalising' | 'deploring' | null;
  /** A person named is as good an object as one of `objects` ("released Moussa"). */
  readonly persons: boolean;
  /** A town named is as good an object as one of `objects` ("took Mosul"). */
  readonly towns: boolean;
  /** Particles one of which must stand with the verb ("cracked DOWN on", "BROKE OFF"). */
  readonly particles: ReadonlySet<string> | null;
  /** Verbs that carry this noun out beside those that carry out any ("FILED a lawsuit"). */
  readonly light: ReadonlySet<string> | null;
  /** The noun speaks only where one of these verbs governs it ("LODGED a protest"). */
  readonly governed: ReadonlySet<string> | null;
  /** Adverbs one of which must stand with the verb ("work TOGETHER"). */
  readonly adverbs: ReadonlySet<string> | null;
}

interface RawFrame {
  readonly lemmas: readonly string[];
  readonly needs?: Readonly<Record<string, string>>;
  readonly stage?: Stage;
  readonly type?: string | null;
  readonly plover?: PloverEvent;
  readonly objects?: readonly string[];
  readonly modifiers?: readonly string[];
  readonly prepositions?: readonly string[];
  readonly ongoing?: boolean;
  readonly unless?: string | readonly string[];
  readonly strict?: boolean;
  readonly said?: string;
  readonly complement?: string;
  readonly adverbs?: readonly string[];
  readonly says?: 'accusing' | 'freeing' | 'striking' | 'marching' | 'penalising' | 'deploring';
  readonly without?: readonly string[];
  readonly persons?: boolean;
  readonly towns?: boolean;
  readonly particles?: readonly string[];
  readonly light?: readonly string[];
  readonly governed?: readonly string[];
  readonly [role: string]: unknown;
}

const ATTRIBUTES = new Set([
  'lemmas',
  'needs',
  'stage',
  'type',
  'plover',
  'objects',
  'modifiers',
  'prepositions',
  'ongoing',
  'unless',
  'form',
  'strict',
  'said',
  'complement',
  'adverbs',
  'says',
  'without',
  'persons',
  'towns',
  'particles',
  'light',
  'governed',
]);

export interface Frames {
  readonly verbs: ReadonlyMap<string, readonly Frame[]>;
  readonly nouns: ReadonlyMap<string, readonly Frame[]>;
}

/** Reads one table of `knowledge/english/`. */
export function readEnglish<T>(name: string): T {
  const url = new URL(`../../../knowledge/english/${name}`, import.meta.url);
  return parse(readFileSync(url, 'utf8')) as T;
}

function frameOf(kind: EntryKind, form: 'verb' | 'noun', raw: RawFrame): Frame {
  const roles: Record<string, readonly string[]> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (!ATTRIBUTES.has(key)) roles[key] = value as readonly string[];
  }
  return {
    kind,
    form,
    lemmas: raw.lemmas,
    roles,
    needs: raw.needs ?? {},
    stage: raw.stage ?? null,
    type: raw.type ?? null,
    plover: raw.plover ?? null,
    objects: raw.objects ? new Set(raw.objects) : null,
    modifiers: raw.modifiers ? new Set(raw.modifiers) : null,
    prepositions: raw.prepositions ?? null,
    ongoing: raw.ongoing ?? false,
    unless: raw.unless === undefined ? [] : [raw.unless].flat(),
    strict: raw.strict ?? false,
    said: raw.said ?? null,
    complement: raw.complement ?? null,
    without: raw.without ? new Set(raw.without) : null,
    says: raw.says ?? null,
    adverbs: raw.adverbs ? new Set(raw.adverbs) : null,
    persons: raw.persons ?? false,
    towns: raw.towns ?? false,
    particles: raw.particles ? new Set(raw.particles) : null,
    light: raw.light ? new Set(raw.light) : null,
    governed: raw.governed ? new Set(raw.governed) : null,
  };
}

function index(frames: readonly Frame[]): Map<string, Frame[]> {
  const out = new Map<string, Frame[]>();
  for (const frame of frames) {
    for (const lemma of frame.lemmas) out.set(lemma, [...(out.get(lemma) ?? []), frame]);
  }
  return out;
}

let cached: Frames | null = null;

/** All frames by the lemma of their trigger. */
export function loadFrames(): Frames {
  if (cached !== null) return cached;
  const raw = readEnglish<Record<EntryKind, { verbs: RawFrame[]; nouns: RawFrame[] }>>('frames.yaml');
  const verbs: Frame[] = [];
  const nouns: Frame[] = [];
  for (const [kind, forms] of Object.entries(raw) as [
    EntryKind,
    { verbs: RawFrame[]; nouns: RawFrame[] },
  ][]) {
    verbs.push(...forms.verbs.map((frame) => frameOf(kind, 'verb', frame)));
    nouns.push(...forms.nouns.map((frame) => frameOf(kind, 'noun', frame)));
  }
  cached = { verbs: index(verbs), nouns: index(nouns) };
  return cached;
}

/** A frame without a lemma of its own, for drafts that other rules find. */
export function plainFrame(kind: EntryKind, plover: PloverEvent | null): Frame {
  return { ...frameOf(kind, 'verb', { lemmas: [], strict: true }), plover };
}
