/** What must hold of every ledger, as lists of what does not: an empty list is a sound ledger. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { SCHEMA_FILE } from '../../scripts/write-schema.ts';
import { MAX_EVIDENCE } from '../../src/model/evidence.ts';
import { type Ledger, ledgerSchema } from '../../src/model/ledger.ts';

const validate = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')));

/** Claims and statements whose evidence does not slice back, is empty, or is longer than a clause may be. */
export function findSpanFaults(ledger: Ledger, texts: ReadonlyMap<string, string>): string[] {
  return [...ledger.claims, ...ledger.statements].flatMap(({ id, document, evidence }) => {
    const text = texts.get(document);
    if (text === undefined) return [`${id}: its document has no text`];
    if (evidence.length === 0) return [`${id}: no evidence`];
    return evidence.flatMap(({ start, end, exact, prefix, suffix }) => [
      ...(text.slice(start, end) === exact ? [] : [`${id}: ${start}–${end} is not "${exact}"`]),
      ...(exact.trim().length >= 1 && exact.length <= MAX_EVIDENCE
        ? []
        : [`${id}: ${exact.length} characters`]),
      ...(text.slice(0, start).endsWith(prefix) ? [] : [`${id}: another prefix`]),
      ...(text.slice(end).startsWith(suffix) ? [] : [`${id}: another suffix`]),
    ]);
  });
}

/** What the types and the shipped JSON Schema object to, once the ledger has been through JSON. */
export function findShapeFaults(ledger: Ledger): string[] {
  const printed: unknown = JSON.parse(JSON.stringify(ledger));
  const typed = ledgerSchema.safeParse(printed);
  validate(printed);
  return [
    ...(typed.success ? [] : typed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)),
    ...(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
  ];
}

function repeated(what: string, ids: readonly string[]): string[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${what} ${id} stands twice`);
}

/** Ids that nothing in the ledger bears, ids borne twice, and links that lead only one way. */
export function findLinkFaults(ledger: Ledger): string[] {
  const documents = new Map(ledger.documents.map((one) => [one.id, one]));
  const entities = new Set(ledger.entities.map(({ id }) => id));
  const entries = new Map(ledger.entries.map((one) => [one.id, one]));
  const claims = new Map(ledger.claims.map((one) => [one.id, one]));
  const faults: string[] = [
    ...repeated(
      'document',
      ledger.documents.map(({ id }) => id),
    ),
    ...repeated(
      'entity',
      ledger.entities.map(({ id }) => id),
    ),
    ...repeated(
      'entry',
      ledger.entries.map(({ id }) => id),
    ),
    ...repeated(
      'claim',
      ledger.claims.map(({ id }) => id),
    ),
    ...repeated(
      'statement',
      ledger.statements.map(({ id }) => id),
    ),
    ...repeated(
      'conflict',
      ledger.conflicts.map(({ id }) => id),
    ),
  ];
  const need = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  for (const { id, copyOf, copyReason } of ledger.documents) {
    need(
      copyOf === null || documents.get(copyOf)?.copyOf === null,
      `${id}: copy of what is no root, ${copyOf}`,
    );
    need((copyOf === null) === (copyReason === null), `${id}: a copy has a reason, a root has none`);
  }
  for (const { id, document, entry, parties, attribution } of ledger.claims) {
    need(documents.has(document), `${id}: document ${document}`);
    need(entries.get(entry)?.claims.includes(id) === true, `${id}: entry ${entry} does not hold it`);
    for (const { entity } of parties) need(entities.has(entity), `${id}: party ${entity}`);
    const speaker = attribution?.speaker.entity ?? null;
    need(speaker === null || entities.has(speaker), `${id}: speaker ${speaker}`);
  }
  for (const { id, document, speaker, about } of ledger.statements) {
    need(documents.has(document), `${id}: document ${document}`);
    need(speaker.entity === null || entities.has(speaker.entity), `${id}: speaker ${speaker.entity}`);
    for (const entry of about) need(entries.has(entry), `${id}: about ${entry}`);
  }
  for (const entry of ledger.entries) {
    const { id, support } = entry;
    for (const claim of entry.claims)
      need(claims.get(claim)?.entry === id, `${id}: claim ${claim} is elsewhere`);
    for (const claim of [...entry.history, ...(entry.outlook ? [entry.outlook] : [])].flatMap(
      (step) => step.claims,
    ))
      need(entry.claims.includes(claim), `${id}: history or outlook rests on ${claim}`);
    for (const { entity } of entry.parties) need(entities.has(entity), `${id}: party ${entity}`);
    for (const system of entry.systems) need(entities.has(system), `${id}: system ${system}`);
    for (const power of entry.powers)
      need(entities.has(`state:${power}`) || entities.has(`org:${power}`), `${id}: power ${power}`);
    for (const relation of entry.relations)
      need(
        relation.split('-').every((side) => entry.powers.includes(side)),
        `${id}: relation ${relation}`,
      );
    const from = new Set(entry.claims.map((claim) => claims.get(claim)?.document));
    need(support.documents === from.size, `${id}: ${support.documents} documents for ${from.size}`);
    const printed = new Set(support.origins.flatMap((origin) => origin.documents));
    need(
      printed.size === from.size && [...printed].every((one) => from.has(one)),
      `${id}: origins of other documents`,
    );
    for (const origin of support.origins)
      need(
        origin.id.startsWith('outlet:') || documents.has(origin.id) || entities.has(origin.id),
        `${id}: origin ${origin.id}`,
      );
  }
  for (const { id, entries: about, positions } of ledger.conflicts) {
    for (const entry of about) need(entries.has(entry), `${id}: entry ${entry}`);
    for (const claim of positions.flatMap((position) => position.claims))
      need(about.includes(claims.get(claim)?.entry ?? ''), `${id}: claim ${claim}`);
  }
  for (const { entries: pair } of ledger.possibleMatches)
    need(
      pair[0] !== pair[1] && pair.every((entry) => entries.has(entry)),
      `possible match of ${pair.join(', ')}`,
    );
  return faults;
}
