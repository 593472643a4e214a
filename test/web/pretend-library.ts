/**
 * A library without a store: reports are read into one ledger, again and again. It keeps every promise that the web
 * application relies on, except that a ruling takes no effect.
 */
import type { Change } from '../../src/model/change.ts';
import { closeLedger } from '../../src/model/close-ledger.ts';
import type { Document } from '../../src/model/document.ts';
import { UsageError } from '../../src/model/errors.ts';
import type { Entry, Ledger } from '../../src/model/ledger.ts';
import type { Library, Scope, SearchHit, SearchQuery } from '../../src/model/library.ts';
import type { Reading } from '../../src/model/reading.ts';
import { restrictLedger } from '../../src/model/restrict.ts';
import type { Ruling } from '../../src/model/ruling.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { sectionOf } from '../../src/show/view/place-entries.ts';
import { summariseRelations } from '../../src/show/view/relations.ts';
import { indexLedger } from '../../src/show/view/view.ts';
import { understand } from '../../src/understand/understand.ts';

function partOf(whole: Ledger, scope: Scope, asOf: string): Ledger | null {
  const close = (
    entries: readonly Entry[],
    keepsStatement: (one: Ledger['statements'][number]) => boolean,
  ) => {
    const kept = new Set(entries.map(({ id }) => id));
    return closeLedger(whole, {
      entries,
      statements: whole.statements.filter(
        (one) => keepsStatement(one) || one.about.some((id) => kept.has(id)),
      ),
      keepsEntity: ({ kind }) => kind === 'state',
    });
  };
  switch (scope.of) {
    case 'all':
      return whole;
    case 'relation': {
      const part = restrictLedger(whole, scope.relation);
      return part.entries.length === 0 ? null : part;
    }
    case 'entries':
      return close(
        whole.entries.filter(({ id }) => scope.entries.includes(id)),
        () => false,
      );
    case 'document': {
      if (!whole.documents.some(({ id }) => id === scope.document)) return null;
      const told = new Set(
        whole.claims.filter(({ document }) => document === scope.document).map(({ entry }) => entry),
      );
      const part = close(
        whole.entries.filter(({ id }) => told.has(id)),
        ({ document }) => document === scope.document,
      );
      const documents = new Set([scope.document, ...part.documents.map(({ id }) => id)]);
      return { ...part, documents: whole.documents.filter(({ id }) => documents.has(id)) };
    }
    case 'entity': {
      if (!whole.entities.some(({ id }) => id === scope.entity)) return null;
      const part = close(
        whole.entries.filter(({ parties }) => parties.some(({ entity }) => entity === scope.entity)),
        ({ speaker }) => speaker.entity === scope.entity,
      );
      const entities = new Set([scope.entity, ...part.entities.map(({ id }) => id)]);
      return { ...part, entities: whole.entities.filter(({ id }) => entities.has(id)) };
    }
    case 'disputed': {
      const disputed = new Set([...whole.conflicts, ...whole.possibleMatches].flatMap((one) => one.entries));
      return close(
        whole.entries.filter(({ id }) => disputed.has(id)),
        () => false,
      );
    }
    case 'ahead':
      return close(
        whole.entries.filter((entry) => sectionOf(entry, asOf) === 'ahead'),
        () => false,
      );
  }
}

/** Reports are understood once for all tests of a file. */
const readings = new Map<string, Reading>();

/** `now`: the instant, the same each time a test runs. */
export async function pretendLibrary(
  documents: AsyncIterable<Document> | readonly Document[],
  now: () => string = () => '2026-02-20T08:00:00.000Z',
): Promise<Library & { readonly closed: () => boolean }> {
  const kept = new Map<string, Document>();
  let rulings: readonly Ruling[] = [];
  let changes: readonly Change[] = [];
  let updates = 0;
  let closed = false;
  let built = new Map<string, Ledger>();
  const read = (document: Document): Reading => {
    const reading = readings.get(document.id) ?? understand(document);
    readings.set(document.id, reading);
    return { ...reading, document };
  };
  /** As of a day; built once until something changes. */
  const build = (asOf: string): Ledger => {
    const textOf = (id: string) => kept.get(id)?.text ?? '';
    const ledger = built.get(asOf) ?? reconcile([...kept.values()].map(read), { asOf, unread: [], textOf });
    built.set(asOf, ledger);
    return { ...ledger, rulings: rulings.filter(({ undone }) => undone === null) };
  };
  let current = build('2026-02-20');
  const note = (entry: Pick<Entry, 'id' | 'title' | 'relations'>, rest: Partial<Change>): Change => ({
    seq: changes.length + 1,
    at: now(),
    entry: entry.id,
    title: entry.title,
    relations: entry.relations,
    what: 'new',
    before: null,
    after: null,
    documents: [],
    ...rest,
  });

  function update(caused: readonly string[]): readonly Change[] {
    updates++;
    built = new Map();
    const before = new Map(current.entries.map((entry) => [entry.id, entry]));
    current = build('2026-02-20');
    const from = changes.length;
    for (const entry of current.entries) {
      const old = before.get(entry.id);
      const told = { documents: caused };
      if (old === undefined) changes = [...changes, note(entry, { ...told, after: entry.stage })];
      else if (old.stage !== entry.stage)
        changes = [
          ...changes,
          note(entry, { ...told, what: 'stage', before: old.stage, after: entry.stage }),
        ];
    }
    return changes.slice(from);
  }

  async function search({ words, limit, cursor, relation, kind }: SearchQuery) {
    const ledger = current;
    const wanted = words.toLowerCase();
    const hits = ledger.entries
      .filter((entry) => entry.title.toLowerCase().includes(wanted))
      .filter((entry) => relation === undefined || entry.relations.includes(relation))
      .filter((entry) => kind === undefined || entry.kind === kind)
      .map((entry): SearchHit => {
        const claim = ledger.claims.find(({ id }) => id === entry.claims[0]);
        return {
          found: 'entry',
          id: entry.id,
          kind: entry.kind,
          title: entry.title,
          stage: entry.stage,
          relations: entry.relations,
          date: entry.date.value,
          snippet: [{ text: entry.title, hit: true }],
          claim: claim?.id ?? '',
          document: claim?.document ?? '',
        };
      });
    const from = cursor === undefined ? 0 : Number(cursor);
    if (!Number.isInteger(from)) throw new UsageError('This cursor is none.');
    const next = from + limit < hits.length ? String(from + limit) : null;
    return { hits: hits.slice(from, from + limit), total: hits.length, next };
  }

  const library: Library & { readonly closed: () => boolean } = {
    closed: () => closed,
    async status() {
      const { documents: all, claims, entries, statements, conflicts } = current;
      return {
        documents: all.length,
        copies: all.filter(({ copyOf }) => copyOf !== null).length,
        claims: claims.length,
        entries: entries.length,
        statements: statements.length,
        conflicts: conflicts.length,
        rulings: rulings.length,
        firstPublished: null,
        lastPublished: null,
        updated: updates === 0 ? null : now(),
        version: String(updates),
        outdated: false,
      };
    },
    version: async () => ({ version: String(updates), updated: updates === 0 ? null : now() }),
    async relations() {
      const ledger = current;
      const { powers } = indexLedger(ledger);
      return summariseRelations(ledger).map(({ relation, entries, reports, conflicts }) => {
        const [a = '', b = ''] = relation.split('-');
        return {
          relation,
          powers: [a, b],
          names: [powers.get(a) ?? a, powers.get(b) ?? b],
          entries,
          documents: reports,
          conflicts,
          changed: changes.findLast(({ relations }) => relations.includes(relation))?.at ?? null,
        };
      });
    },
    async ledger(scope, asOf) {
      return partOf(build(asOf), scope, asOf);
    },
    async findEntry(id) {
      return current.entries.find((entry) => entry.id === id || entry.formerIds.includes(id))?.id ?? null;
    },
    async texts(ids) {
      return new Map(ids.flatMap((id) => (kept.has(id) ? [[id, kept.get(id)?.text ?? '']] : [])));
    },
    async entities({ words = '', kind, relation }) {
      const whole = current;
      const { entities, entries, statements } =
        relation === undefined ? whole : restrictLedger(whole, relation);
      return entities
        .filter((one) => kind === undefined || one.kind === kind)
        .filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()))
        .map((one) => ({
          id: one.id,
          kind: one.kind,
          name: one.name,
          state: one.state,
          titles: one.roles.map(({ title }) => title),
          entries: entries.filter(({ parties }) => parties.some(({ entity }) => entity === one.id)).length,
          statements: statements.filter(({ speaker }) => speaker.entity === one.id).length,
        }));
    },
    search,
    async changes({ since, after = 0, relation, limit, latest = false }) {
      const found = changes
        .filter(({ seq, at }) => seq > after && (since === undefined || at >= since))
        .filter(({ relations }) => relation === undefined || relations.includes(relation));
      return latest ? found.slice(-limit) : found.slice(0, limit);
    },
    rulings: async () => rulings.toReversed(),
    async add(coming) {
      const added: string[] = [];
      let known = 0;
      for await (const document of coming) {
        if (kept.has(document.id)) known++;
        else {
          kept.set(document.id, document);
          added.push(document.id);
        }
      }
      return { added, known, changes: added.length === 0 ? [] : update(added) };
    },
    async forget(ids) {
      const unknown = ids.filter((id) => !kept.delete(id));
      return { unknown, changes: update(ids) };
    },
    async rebuild() {
      update([]);
    },
    async rule(act, by) {
      const ledger = current;
      const named = 'entries' in act ? act.entries : 'entry' in act ? [act.entry] : [];
      const entries = named.map((id) => ledger.entries.find((entry) => entry.id === id));
      if (entries.includes(undefined)) throw new UsageError('It names an entry that is not there.');
      const ruling = { id: `ruling:${rulings.length + 1}`, ruling: act, ...by, at: now(), undone: null };
      rulings = [...rulings, ruling];
      updates++;
      const made = entries.flatMap((entry) =>
        entry === undefined ? [] : [note(entry, { what: 'ruling', after: act.act })],
      );
      changes = [...changes, ...made];
      return { ruling, changes: made };
    },
    async undo(id, { author }) {
      const known = rulings.find((one) => one.id === id);
      if (known === undefined) throw new UsageError('There is no such ruling.');
      const ruling = { ...known, undone: { at: now(), author } };
      rulings = rulings.map((one) => (one.id === id ? ruling : one));
      updates++;
      return { ruling, changes: [] };
    },
    async close() {
      closed = true;
    },
  };
  await library.add(documents);
  return library;
}
