/** What the API answers, as zod schemas: checks, types and the OpenAPI document come from here. */
import { z } from '@hono/zod-openapi';
import { ENTRY_KINDS } from '../../model/kinds/kinds.ts';
import {
  claimSchema,
  conflictSchema,
  documentSchema,
  entitySchema,
  entrySchema,
  ledgerSchema,
  statementSchema,
} from '../../model/ledger.ts';
import { rulingSchema } from '../../model/ruling.ts';

/** Made anew from the fields, because what was made before the library was loaded cannot take a name. */
const named = <T extends z.ZodRawShape>(name: string, { shape }: { readonly shape: T }) =>
  z.strictObject(shape).openapi(name);

export const documentModel = named('Document', documentSchema);
export const entityModel = named('Entity', entitySchema);
export const entryModel = named('Entry', entrySchema);
export const claimModel = named('Claim', claimSchema);
export const statementModel = named('Statement', statementSchema);
export const conflictModel = named('Conflict', conflictSchema);
export const rulingModel = named('Ruling', rulingSchema);
export const possibleMatchModel = z
  .strictObject({ entries: z.array(z.string()).length(2), reason: z.string() })
  .openapi('PossibleMatch', { description: 'Two entries that may be one.' });

export const ledgerModel = z
  .strictObject({
    ...ledgerSchema.shape,
    documents: z.array(documentModel),
    entities: z.array(entityModel),
    entries: z.array(entryModel),
    claims: z.array(claimModel),
    statements: z.array(statementModel),
    conflicts: z.array(conflictModel),
    possibleMatches: z.array(possibleMatchModel),
    rulings: z.array(rulingModel),
  })
  .openapi('Ledger');

const instant = z.string().describe('instant, ISO 8601 in UTC');

export const problemModel = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string().describe('the meaning of the status'),
    status: z.int().min(400).max(599),
    detail: z.string().describe('what happened, with the way out'),
    errors: z
      .array(
        z.strictObject({
          parameter: z.string().optional(),
          pointer: z.string().optional().describe('JSON Pointer into the body'),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .openapi('Problem', { description: 'An error as RFC 9457 has it.' });

export const statusModel = z
  .strictObject({
    documents: z.int(),
    copies: z.int(),
    claims: z.int(),
    entries: z.int(),
    statements: z.int(),
    conflicts: z.int(),
    rulings: z.int(),
    firstPublished: z.string().nullable(),
    lastPublished: z.string().nullable(),
    updated: instant.nullable().describe('the last update; null while nothing was added'),
    version: z.string().describe('differs whenever anything that is shown has changed'),
    outdated: z.boolean().describe('understood by another version of the program: entente rebuild'),
  })
  .openapi('Status');

export const relationModel = z
  .strictObject({
    relation: z.string(),
    powers: z.tuple([z.string(), z.string()]),
    names: z.tuple([z.string(), z.string()]),
    entries: z.int(),
    documents: z.int(),
    conflicts: z.int(),
    changed: instant.nullable(),
  })
  .openapi('Relation');

export const entitySummaryModel = z
  .strictObject({
    id: z.string(),
    kind: entitySchema.shape.kind,
    name: z.string(),
    state: z.string().nullable(),
    titles: z.array(z.string()),
    entries: z.int(),
    statements: z.int(),
  })
  .openapi('EntitySummary');

export const changeModel = z
  .strictObject({
    seq: z.int().describe('grows with every change'),
    at: instant,
    entry: z.string(),
    title: z.string(),
    relations: z.array(z.string()),
    what: z.enum([
      'new',
      'gone',
      'merged',
      'split',
      'stage',
      'outlook',
      'date',
      'origin',
      'conflict-found',
      'conflict-settled',
      'ruling',
    ]),
    before: z.string().nullable(),
    after: z.string().nullable(),
    documents: z.array(z.string()).describe('the reports whose coming or going caused it'),
  })
  .openapi('Change');

const snippet = z.array(z.strictObject({ text: z.string(), hit: z.boolean() }));

export const hitModel = z
  .discriminatedUnion('found', [
    z.strictObject({
      found: z.literal('entry'),
      id: z.string(),
      kind: z.enum(ENTRY_KINDS as readonly [string, ...string[]]),
      title: z.string(),
      stage: z.string().nullable(),
      relations: z.array(z.string()),
      date: z.string().nullable(),
      snippet,
      claim: z.string(),
      document: z.string(),
    }),
    z.strictObject({
      found: z.literal('report'),
      id: z.string(),
      title: z.string().nullable(),
      publisher: z.string().nullable(),
      published: z.string().nullable(),
      snippet,
    }),
  ])
  .openapi('SearchHit');

/** An entry with everything it rests on. */
export const toldModel = z
  .strictObject({
    entry: entryModel,
    claims: z.array(claimModel).describe('each with its evidence'),
    statements: z.array(statementModel).describe('those about it'),
    conflicts: z.array(conflictModel),
    possibleMatches: z.array(possibleMatchModel),
    rulings: z.array(rulingModel).describe('those that took effect in it'),
  })
  .openapi('ToldEntry');

/** What items refer to by id. */
export const referred = {
  documents: z.array(documentModel).describe('the reports that the items refer to'),
  entities: z.array(entityModel).describe('the people, bodies and powers that the items refer to'),
};

const paged = {
  total: z.int().nonnegative().describe('how many there are on all pages'),
  next: z.string().nullable().describe('the `cursor` of the next page; null on the last'),
};

export const entriesPage = z
  .strictObject({ items: z.array(toldModel), ...referred, ...paged })
  .openapi('EntriesPage');
export const statementsPage = z
  .strictObject({ items: z.array(statementModel), ...referred, ...paged })
  .openapi('StatementsPage');
export const conflictsPage = z
  .strictObject({
    items: z.array(z.strictObject({ conflict: conflictModel, claims: z.array(claimModel) })),
    ...referred,
    ...paged,
  })
  .openapi('ConflictsPage');
export const matchesPage = z
  .strictObject({
    items: z.array(z.strictObject({ possibleMatch: possibleMatchModel, entries: z.array(toldModel) })),
    ...referred,
    ...paged,
  })
  .openapi('PossibleMatchesPage');
export const documentsPage = z
  .strictObject({ items: z.array(documentModel), ...paged })
  .openapi('DocumentsPage');
export const relationsPage = z
  .strictObject({ items: z.array(relationModel), ...paged })
  .openapi('RelationsPage');
export const entitiesPage = z
  .strictObject({ items: z.array(entitySummaryModel), ...paged })
  .openapi('EntitiesPage');
export const rulingsPage = z.strictObject({ items: z.array(rulingModel), ...paged }).openapi('RulingsPage');
export const searchPage = z.strictObject({ items: z.array(hitModel), ...paged }).openapi('SearchPage');
export const changesPage = z
  .strictObject({ items: z.array(changeModel), next: paged.next })
  .openapi('ChangesPage');

export const toldEntry = z.strictObject({ ...toldModel.shape, ...referred }).openapi('EntryAlone');
export const toldDocument = z
  .strictObject({
    document: documentModel,
    copies: z.array(documentModel).describe('reports that copy it'),
    claims: z.array(claimModel).describe('what it says'),
    statements: z.array(statementModel),
    entries: z.array(entryModel).describe('what it says that of'),
    entities: referred.entities,
  })
  .openapi('ToldDocument');
export const toldEntity = z
  .strictObject({
    entity: entityModel,
    entries: z.array(toldModel).describe('in which it takes part'),
    statements: z.array(statementModel).describe('what it said'),
    ...referred,
  })
  .openapi('ToldEntity');

export const addedModel = z
  .strictObject({
    added: z.array(documentModel).describe('reports that are new in the library'),
    known: z.int().nonnegative().describe('how many were there already'),
    unread: z
      .array(z.strictObject({ path: z.string(), reason: z.string() }))
      .describe('what could not be read, or not in full, with the way out'),
    changes: z.array(changeModel).describe('what they changed'),
  })
  .openapi('Added');

export const ruledModel = z
  .strictObject({ ruling: rulingModel, changes: z.array(changeModel).describe('its effect') })
  .openapi('Ruled');
