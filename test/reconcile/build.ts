/** Hand-made readings for the tests of reconciling: as much as a test says, plain defaults for the rest. */
import type { Claim, Party } from '../../src/model/claim.ts';
import { NO_DATE } from '../../src/model/edtf.ts';
import type { Entity, EntityKind, Role } from '../../src/model/entity.ts';
import { quoteEvidence } from '../../src/model/evidence.ts';
import { shortHash } from '../../src/model/hash.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { Statement } from '../../src/model/statement.ts';

const NAMES: Readonly<Record<string, string>> = {
  PER: 'Peru',
  NOR: 'Norway',
  KEN: 'Kenya',
  VNM: 'Vietnam',
  CHL: 'Chile',
  FIN: 'Finland',
};

export function state(code: string): Entity {
  return entity(`state:${code}`, 'state', NAMES[code] ?? code, code);
}

export function entity(
  id: string,
  kind: EntityKind,
  name: string,
  power: string | null,
  roles: Role[] = [],
): Entity {
  return { id, kind, name, aliases: [], state: power, roles };
}

/** A person as one report names them, with the local id that understanding gives. */
export function person(name: string, power: string | null, title?: string): Entity {
  const id = `person:${(name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('-')}`;
  return entity(id, 'person', name, power, title === undefined ? [] : [{ title, of: power, to: null }]);
}

export type ClaimSpec = Partial<
  Omit<Claim, 'parties' | 'when' | 'evidence' | 'id' | 'document' | 'attribution'>
> & {
  /** A name for `sameAs` of later claims. */
  readonly ref?: string;
  /** role → entities. */
  readonly who?: Readonly<Record<string, readonly Entity[]>>;
  /** EDTF, or null with words. */
  readonly when?: string | null;
  readonly whenText?: string;
  readonly whenBasis?: 'stated' | 'inferred';
  /** Words of the text that the claim stands on; added to the text where they are not in it. */
  readonly quote?: string;
  /** Who says so, and to whom. */
  readonly by?: Entity | string;
  readonly told?: string;
};

export interface ReportSpec {
  readonly published?: string | null;
  readonly earliest?: string;
  readonly latest?: string;
  readonly publisher?: string | null;
  readonly credit?: string | null;
  readonly path?: string;
  readonly text?: string;
  readonly claims?: readonly ClaimSpec[];
  readonly says?: readonly { by: Entity; quote: string; about?: readonly string[] }[];
}

/** One report's reading. Its text holds every claim's quote, one a paragraph. */
export function report(spec: ReportSpec): Reading {
  const claims = spec.claims ?? [];
  const quotes = claims.map((claim, index) => claim.quote ?? sentenceFor(claim, index));
  const said = (spec.says ?? []).map(({ quote }) => quote);
  const given = spec.text ?? '';
  const text = [given, ...[...quotes, ...said].filter((quote) => !given.includes(quote))]
    .filter(Boolean)
    .join('\n\n');
  const id = `doc:${shortHash(text, spec.publisher ?? null, spec.published ?? null)}`;
  const value = spec.published ?? null;
  const bounds = {
    ...(spec.earliest === undefined ? {} : { earliest: spec.earliest }),
    ...(spec.latest === undefined ? {} : { latest: spec.latest }),
  };
  const published = { value, basis: value === null ? null : ('metadata' as const), ...bounds };
  const idOf = (ref: string | number) => `claim:${shortHash(id, String(ref))}`;
  const built = claims.map((claim, index) => buildClaim(claim, quotes[index]!, text, id, value, idOf, index));
  const entities = new Map<string, Entity>();
  for (const claim of claims) {
    for (const group of Object.values(claim.who ?? {})) for (const one of group) entities.set(one.id, one);
    if (typeof claim.by === 'object') entities.set(claim.by.id, claim.by);
    for (const power of built[claims.indexOf(claim)]!.powers) entities.set(`state:${power}`, state(power));
  }
  for (const { by } of spec.says ?? []) entities.set(by.id, by);
  const statements: Statement[] = (spec.says ?? []).map(({ by, quote, about }, index) => ({
    id: `statement:${shortHash(id, String(index))}`,
    document: id,
    speaker: { entity: by.id, text: by.name, basis: 'stated' },
    listener: null,
    verb: 'say',
    manner: 'direct',
    said: value,
    about: (about ?? []).map(idOf),
    evidence: [evidenceOf(text, quote)],
  }));
  return {
    document: {
      id,
      path: spec.path ?? null,
      url: null,
      externalId: null,
      publisher: spec.publisher ?? null,
      title: null,
      language: 'en',
      published,
      credit: spec.credit ?? null,
      text,
    },
    published,
    entities: [...entities.values()],
    claims: built,
    statements,
    unmatched: [],
  };
}

function sentenceFor(claim: ClaimSpec, index: number): string {
  return `Sentence ${index} tells of ${claim.label ?? claim.kind ?? 'something'} ${claim.when ?? ''} ${claim.stage ?? ''}`.trim();
}

function evidenceOf(text: string, quote: string) {
  const start = text.indexOf(quote);
  return quoteEvidence(text, { start, end: start + quote.length });
}

function buildClaim(
  spec: ClaimSpec,
  quote: string,
  text: string,
  document: string,
  published: string | null,
  idOf: (ref: string | number) => string,
  index: number,
): Claim {
  const { who, ref, when, whenText, whenBasis, quote: _, by, told, sameAs, ...rest } = spec;
  const parties: Party[] = Object.entries(who ?? {}).flatMap(([role, group]) =>
    group.map((one) => ({ entity: one.id, role, basis: 'stated' as const })),
  );
  const powers = [
    ...new Set(Object.values(who ?? {}).flatMap((group) => group.flatMap((one) => one.state ?? []))),
  ];
  const speaker =
    typeof by === 'object'
      ? { entity: by.id, text: by.name }
      : by === undefined
        ? null
        : { entity: null, text: by };
  return {
    id: idOf(ref ?? index),
    document,
    kind: 'visit',
    type: null,
    label: null,
    topic: [],
    parties,
    powers: powers.sort(),
    stage: null,
    certainty: 'stated',
    when:
      when === undefined && whenText === undefined
        ? NO_DATE
        : { value: when ?? null, basis: whenBasis ?? 'stated', text: whenText ?? when ?? null },
    said: published,
    place: null,
    areas: [],
    systems: [],
    amount: null,
    superlative: null,
    plover: null,
    position: 'body',
    attribution:
      speaker === null
        ? null
        : { speaker: { ...speaker, basis: 'stated' }, verb: 'say', listener: told ?? null },
    sameAs: sameAs === undefined || sameAs === null ? null : idOf(sameAs),
    evidence: [evidenceOf(text, quote)],
    ...rest,
  };
}
