/** Short ways to write a ledger by hand: everything not given has the plainest value. */
import type {
  Entry,
  Ledger,
  LedgerClaim,
  LedgerDocument,
  LedgerEntity,
  LedgerStatement,
} from '../../src/model/ledger.ts';

export function emptyLedger(asOf: string): Ledger {
  return {
    format: 'entente.ledger/1',
    asOf,
    documents: [],
    entities: [],
    entries: [],
    claims: [],
    statements: [],
    conflicts: [],
    possibleMatches: [],
    rulings: [],
    unread: [],
  };
}

export function report(
  id: string,
  publisher: string | null,
  day: string | null,
  rest: Partial<LedgerDocument> = {},
): LedgerDocument {
  return {
    id: `doc:${id}`,
    path: `${id}.txt`,
    url: null,
    externalId: null,
    publisher,
    title: null,
    language: 'en',
    published: { value: day, basis: day === null ? null : 'stated' },
    credit: null,
    copyOf: null,
    copyReason: null,
    ...rest,
  };
}

export function state(code: string, name: string): LedgerEntity {
  return { id: `state:${code}`, kind: 'state', name, aliases: [], state: code, roles: [] };
}

export function person(slug: string, name: string, of: string, title?: string): LedgerEntity {
  const roles = title === undefined ? [] : [{ title, of, to: null }];
  return { id: `person:${slug}`, kind: 'person', name, aliases: [], state: of, roles };
}

export const UNDATED = { value: null, basis: 'stated', text: null } as const;

export function on(value: string, text: string | null = null, basis: 'stated' | 'inferred' = 'stated') {
  return { value, basis, text };
}

function evidenceOf(exact: string) {
  return [{ start: 0, end: exact.length, exact, prefix: '', suffix: '' }];
}

/** `id` is "<entry>.<n>". */
export function claim(
  id: string,
  kind: Entry['kind'],
  document: string,
  exact: string,
  rest: Partial<LedgerClaim> = {},
): LedgerClaim {
  return {
    id: `claim:${id}`,
    entry: id.replace(/\.\d+$/, ''),
    link: 'stated',
    document: `doc:${document}`,
    kind,
    type: null,
    label: null,
    parties: [],
    place: null,
    amount: null,
    superlative: null,
    stage: null,
    certainty: 'stated',
    when: UNDATED,
    said: null,
    position: 'body',
    attribution: null,
    evidence: evidenceOf(exact),
    ...rest,
  };
}

export function saidBy(entity: string, text: string, verb = 'say') {
  return { speaker: { entity, text, basis: 'stated' }, verb, listener: null } as const;
}

/** `origins`: documents by origin id. */
export function entry(
  id: string,
  kind: Entry['kind'],
  title: string,
  claims: readonly string[],
  origins: Readonly<Record<string, readonly string[]>>,
  rest: Partial<Entry> = {},
): Entry {
  const named = Object.entries(origins).map(([origin, ids]) => ({
    id: origin,
    documents: ids.map((one) => `doc:${one}`),
  }));
  return {
    id,
    formerIds: [],
    kind,
    type: null,
    title,
    powers: ['GRA', 'RUR'],
    relations: ['GRA-RUR'],
    parties: [],
    date: UNDATED,
    place: null,
    areas: [],
    systems: [],
    amount: null,
    plover: null,
    stage: null,
    certainty: 'stated',
    outlook: null,
    overdue: false,
    history: [],
    support: { documents: new Set(named.flatMap(({ documents }) => documents)).size, origins: named },
    claims: claims.map((one) => `claim:${one}`),
    ...rest,
  };
}

export function statement(
  id: string,
  document: string,
  speaker: LedgerStatement['speaker'],
  exact: string,
  rest: Partial<LedgerStatement> = {},
): LedgerStatement {
  return {
    id: `statement:${id}`,
    document: `doc:${document}`,
    speaker,
    listener: null,
    verb: 'say',
    manner: 'direct',
    said: null,
    about: [],
    evidence: evidenceOf(exact),
    ...rest,
  };
}
