/** A library held in memory for tests of pages: it answers from one ledger. Rulings are listed, and change nothing else. */
import type { Change } from '../../src/model/change.ts';
import { UsageError } from '../../src/model/errors.ts';
import type { Ledger, LedgerClaim } from '../../src/model/ledger.ts';
import type { Library, Scope, SearchHit } from '../../src/model/library.ts';
import { restrictLedger } from '../../src/model/restrict.ts';
import type { Ruling, RulingAct } from '../../src/model/ruling.ts';
import { sectionOf } from '../../src/show/view/place-entries.ts';
import { summariseRelations } from '../../src/show/view/relations.ts';
import { namePowers } from '../../src/show/view/view.ts';

const NOW = '2026-02-20T09:00:00Z';

function entriesOf(ledger: Ledger, scope: Scope): readonly string[] {
  const claimsWhere = (test: (claim: LedgerClaim) => boolean) =>
    ledger.claims.filter(test).map(({ entry }) => entry);
  switch (scope.of) {
    case 'entries':
      return scope.entries;
    case 'document':
      return claimsWhere(({ document }) => document === scope.document);
    case 'entity':
      return ledger.entries
        .filter(({ parties, systems }) =>
          [...parties.map(({ entity }) => entity), ...systems].includes(scope.entity),
        )
        .map(({ id }) => id)
        .concat(claimsWhere(({ attribution }) => attribution?.speaker.entity === scope.entity));
    case 'disputed':
      return [...ledger.conflicts, ...ledger.possibleMatches].flatMap(({ entries }) => entries);
    case 'ahead':
      return ledger.entries.filter((entry) => sectionOf(entry, ledger.asOf) === 'ahead').map(({ id }) => id);
    default:
      return ledger.entries.map(({ id }) => id);
  }
}

/** The entries, those that conflicts and possible matches put beside them, and what all these refer to. */
function partOf(ledger: Ledger, scope: Scope): Ledger | null {
  if (scope.of === 'all') return ledger;
  if (scope.of === 'relation') {
    const known = ledger.entries.some(({ relations }) => relations.includes(scope.relation));
    return known ? restrictLedger(ledger, scope.relation) : null;
  }
  if (scope.of === 'document' && !ledger.documents.some(({ id }) => id === scope.document)) return null;
  if (scope.of === 'entity' && !ledger.entities.some(({ id }) => id === scope.entity)) return null;
  const ids = new Set(entriesOf(ledger, scope));
  const beside = [...ledger.conflicts, ...ledger.possibleMatches].filter(({ entries }) =>
    entries.some((id) => ids.has(id)),
  );
  for (const { entries } of beside) for (const id of entries) ids.add(id);
  const said = (one: Ledger['statements'][number]) =>
    one.about.some((id) => ids.has(id)) ||
    (scope.of === 'document' && one.document === scope.document) ||
    (scope.of === 'entity' && one.speaker.entity === scope.entity);
  const statements = ledger.statements
    .filter(said)
    .map((one) => ({ ...one, about: one.about.filter((id) => ids.has(id)) }));
  return {
    ...ledger,
    entries: ledger.entries.filter(({ id }) => ids.has(id)),
    claims: ledger.claims.filter(({ entry }) => ids.has(entry)),
    statements,
    conflicts: ledger.conflicts.filter(({ entries }) => entries.some((id) => ids.has(id))),
    possibleMatches: ledger.possibleMatches.filter(({ entries }) => entries.some((id) => ids.has(id))),
  };
}

/** `texts` by document id. */
export function plainLibrary(base: Ledger, texts: ReadonlyMap<string, string>): Library {
  const made: Ruling[] = [];
  const changes: Change[] = base.entries.map((entry, at) => ({
    seq: at + 1,
    at: NOW,
    entry: entry.id,
    title: entry.title,
    relations: entry.relations,
    what: 'new',
    before: null,
    after: entry.stage,
    documents: [],
  }));
  const present = (): Ledger => ({ ...base, rulings: made.filter(({ undone }) => undone === null) });
  const decide = (act: RulingAct, author: string, reason: string): Ruling => {
    if (reason.trim() === '') throw new UsageError('A ruling needs a reason.');
    const id = `ruling:${made.length + 1}`;
    const ruling: Ruling = { id, ruling: act, reason, author, at: NOW, undone: null };
    made.push(ruling);
    return ruling;
  };
  const nobody = async () => {
    throw new Error('not in this library');
  };
  return {
    status: async () => ({
      documents: base.documents.length,
      copies: base.documents.filter(({ copyOf }) => copyOf !== null).length,
      claims: base.claims.length,
      entries: base.entries.length,
      statements: base.statements.length,
      conflicts: base.conflicts.length,
      rulings: made.length,
      firstPublished: '2025-07-24',
      lastPublished: '2026-02-19',
      updated: NOW,
      version: String(made.length),
      outdated: false,
    }),
    version: async () => ({ version: String(made.length), updated: NOW }),
    relations: async () => {
      const ledger = present();
      const powers = namePowers(ledger.entities);
      return summariseRelations(ledger).map(({ relation, entries, reports, conflicts }) => {
        const [a = '', b = ''] = relation.split('-');
        const names = [powers.get(a) ?? a, powers.get(b) ?? b] as const;
        return { relation, powers: [a, b], names, entries, documents: reports, conflicts, changed: NOW };
      });
    },
    ledger: async (scope, asOf) => partOf({ ...present(), asOf }, scope),
    findEntry: async (id) =>
      present().entries.find((entry) => entry.id === id || entry.formerIds.includes(id))?.id ?? null,
    texts: async (ids) =>
      new Map(ids.flatMap((id): [string, string][] => (texts.has(id) ? [[id, texts.get(id) ?? '']] : []))),
    entities: async ({ words, kind, relation }) => {
      const powers = relation?.split('-');
      return base.entities
        .filter(
          (one) =>
            (kind === undefined || one.kind === kind) &&
            (powers === undefined || powers.includes(one.state ?? '')) &&
            (words === undefined || one.name.toLowerCase().includes(words.toLowerCase())),
        )
        .map(({ id, kind: is, name, state, roles }) => ({
          id,
          kind: is,
          name,
          state,
          titles: roles.map(({ title }) => title),
          entries: base.entries.filter(({ parties }) => parties.some(({ entity }) => entity === id)).length,
          statements: base.statements.filter(({ speaker }) => speaker.entity === id).length,
        }));
    },
    search: async ({ words, kind, limit }) => {
      const { entries, claims } = present();
      const word = words.toLowerCase();
      const hits = entries.flatMap((entry): SearchHit[] => {
        if (kind !== undefined && entry.kind !== kind) return [];
        const claim = claims.find(
          (one) => one.entry === entry.id && one.evidence[0]?.exact.toLowerCase().includes(word),
        );
        const exact = claim?.evidence[0]?.exact ?? '';
        if (claim === undefined) return [];
        const at = exact.toLowerCase().indexOf(word);
        const snippet = [
          { text: exact.slice(0, at), hit: false },
          { text: exact.slice(at, at + word.length), hit: true },
          { text: exact.slice(at + word.length), hit: false },
        ].filter(({ text }) => text !== '');
        const { id, title, stage, relations, date } = entry;
        return [
          {
            found: 'entry',
            id,
            kind: entry.kind,
            title,
            stage,
            relations,
            date: date.value,
            snippet,
            claim: claim.id,
            document: claim.document,
          },
        ];
      });
      return { hits: hits.slice(0, limit), total: hits.length, next: hits.length > limit ? 'next' : null };
    },
    changes: async ({ since = '', after = 0, relation, limit }) =>
      changes
        .filter(
          (one) =>
            one.at >= since &&
            one.seq > after &&
            (relation === undefined || one.relations.includes(relation)),
        )
        .slice(0, limit),
    rulings: async () => made.toReversed(),
    add: nobody,
    forget: nobody,
    rebuild: nobody,
    rule: async (act, { author, reason }) => ({ ruling: decide(act, author, reason), changes: [] }),
    undo: async (id, { author }) => {
      const at = made.findIndex((one) => one.id === id && one.undone === null);
      const known = made[at];
      if (known === undefined) throw new UsageError(`There is no ruling ${id} in force.`);
      const undone = { ...known, undone: { at: NOW, author } };
      made[at] = undone;
      return { ruling: undone, changes: [] };
    },
    close: async () => {},
  };
}
