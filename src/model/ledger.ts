/**
 * The ledger as it is printed (`"format": "entente.ledger/1"`), as zod schemas: the types, the JSON Schema in
 * `schema/` and the check of the program's own output all come from here.
 */
import { z } from 'zod';
import { ENTRY_KINDS, type Stage, stagesOf } from './kinds/kinds.ts';
import { rulingSchema } from './ruling.ts';

const allStages = [...new Set(ENTRY_KINDS.flatMap(stagesOf))] as [Stage, ...Stage[]];

const basis = z.enum(['stated', 'inferred']);
const stage = z.enum(allStages);
const certainty = z.enum(['stated', 'likely', 'possible', 'unlikely', 'denied']);
const kind = z.enum(['visit', 'meeting', 'agreement', 'programme', 'figure', 'event']);
const edtf = z.string().describe('EDTF (ISO 8601-2)');
const date = z.strictObject({ value: edtf.nullable(), basis, text: z.string().nullable() });
const evidence = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  exact: z.string().min(1).max(300),
  prefix: z.string(),
  suffix: z.string(),
});
const party = z.strictObject({ entity: z.string(), role: z.string(), basis });
const speaker = z.strictObject({ entity: z.string().nullable(), text: z.string(), basis });
const attribution = z.strictObject({ speaker, verb: z.string(), listener: z.string().nullable() });
const amount = z.strictObject({
  value: z.number().nullable(),
  currency: z.string().nullable(),
  approximate: z.boolean(),
  per: z.enum(['year', 'month', 'day']).nullable(),
  text: z.string(),
});
const superlative = z.strictObject({ text: z.string(), scope: z.string() });
const plover = z.strictObject({ event: z.string(), mode: z.string().nullable() });

export const documentSchema = z.strictObject({
  id: z.string(),
  path: z.string().nullable(),
  url: z.string().nullable(),
  externalId: z.string().nullable(),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  byline: z.string().optional(),
  language: z.string(),
  published: z.strictObject({
    value: edtf.nullable(),
    basis: z.enum(['metadata', 'stated', 'inferred']).nullable(),
    earliest: z.string().optional(),
    latest: z.string().optional(),
  }),
  credit: z.string().nullable().describe('the agency that a dateline or credit line names'),
  updated: edtf.optional(),
  hash: z.string().optional().describe('sha256 of the bytes from which the text was extracted'),
  copyOf: z.string().nullable(),
  copyReason: z.string().nullable(),
  text: z.string().optional(),
});

export const entitySchema = z.strictObject({
  id: z.string(),
  kind: z.enum([
    'state',
    'body',
    'person',
    'company',
    'organisation',
    'international-organisation',
    'armed-group',
    'system',
  ]),
  name: z.string(),
  aliases: z.array(z.string()),
  state: z.string().nullable(),
  roles: z.array(z.strictObject({ title: z.string(), of: z.string().nullable(), to: z.string().nullable() })),
});

export const claimSchema = z.strictObject({
  id: z.string(),
  entry: z.string(),
  link: basis.describe('whether the text or the matching says which entry it belongs to'),
  document: z.string(),
  kind,
  type: z.string().nullable(),
  label: z.string().nullable(),
  parties: z.array(party),
  place: z.string().nullable(),
  amount: amount.nullable(),
  superlative: superlative.nullable(),
  stage: stage.nullable(),
  certainty,
  when: date,
  said: edtf.nullable(),
  position: z.enum(['lead', 'body', 'background']),
  attribution: attribution.nullable(),
  evidence: z.array(evidence).min(1),
});

export const entrySchema = z.strictObject({
  id: z.string(),
  formerIds: z.array(z.string()),
  kind,
  type: z.string().nullable(),
  title: z.string(),
  powers: z.array(z.string()),
  relations: z.array(z.string()),
  parties: z.array(party),
  date,
  place: z.string().nullable(),
  areas: z.array(z.string()),
  systems: z.array(z.string()),
  amount: amount.nullable(),
  plover: plover.nullable(),
  stage: stage.nullable(),
  certainty,
  outlook: z.strictObject({ stage, certainty, when: date, claims: z.array(z.string()).min(1) }).nullable(),
  overdue: z.boolean(),
  history: z.array(
    z.strictObject({
      asOf: edtf.nullable(),
      stage,
      certainty,
      when: date.nullable(),
      claims: z.array(z.string()).min(1),
    }),
  ),
  support: z.strictObject({
    documents: z.int(),
    origins: z.array(z.strictObject({ id: z.string(), documents: z.array(z.string()).min(1) })),
  }),
  claims: z.array(z.string()).min(1),
  rulings: z.array(z.string()).optional().describe('those that took effect here'),
});

export const statementSchema = z.strictObject({
  id: z.string(),
  document: z.string(),
  speaker,
  listener: z.string().nullable(),
  verb: z.string(),
  manner: z.enum(['direct', 'indirect', 'mixed']),
  said: edtf.nullable(),
  about: z.array(z.string()),
  evidence: z.array(evidence).min(1),
});

export const conflictSchema = z.strictObject({
  id: z.string(),
  field: z.enum(['date', 'amount', 'stage', 'party', 'place', 'superlative', 'existence']),
  entries: z.array(z.string()).min(1),
  positions: z.array(z.strictObject({ value: z.string(), claims: z.array(z.string()).min(1) })).min(2),
  settledBy: z.string().optional().describe('the ruling that settled it'),
});

export const ledgerSchema = z.strictObject({
  format: z.literal('entente.ledger/1'),
  asOf: z.string().describe("the reader's today, an ISO day"),
  documents: z.array(documentSchema),
  entities: z.array(entitySchema),
  entries: z.array(entrySchema),
  claims: z.array(claimSchema),
  statements: z.array(statementSchema),
  conflicts: z.array(conflictSchema),
  possibleMatches: z.array(z.strictObject({ entries: z.array(z.string()).length(2), reason: z.string() })),
  rulings: z
    .array(rulingSchema)
    .describe('decisions of a person that are in force; empty where there is no library'),
  unread: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
});

/** Readonly to the leaves. */
export type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

export type Ledger = Frozen<z.infer<typeof ledgerSchema>>;
export type LedgerDocument = Frozen<z.infer<typeof documentSchema>>;
export type LedgerEntity = Frozen<z.infer<typeof entitySchema>>;
export type LedgerClaim = Frozen<z.infer<typeof claimSchema>>;
export type LedgerStatement = Frozen<z.infer<typeof statementSchema>>;
export type Entry = Frozen<z.infer<typeof entrySchema>>;
export type Conflict = Frozen<z.infer<typeof conflictSchema>>;
export type PossibleMatch = Ledger['possibleMatches'][number];
