/**
 * What an entry rests on in the end. A claim's origin is the person or body credited with it; else the outlet that
 * was told, or the agency whose report it is; else the root of its document. An origin counts once, however many
 * print it, and a repetition in a copy rests on what the root's claim rests on.
 */
import type { Entry } from '../model/ledger.ts';
import type { Member } from './members.ts';
import { compareText, foldText, push, slugOf, sortedUnique } from './order.ts';
import type { Report } from './reports.ts';

export function supportOf(
  members: readonly Member[],
  reports: ReadonlyMap<string, Report>,
): Entry['support'] {
  const byClaim = new Map(members.map((member) => [member.claim.id, member]));
  const origins = new Map<string, string[]>();
  const own = members.filter(({ report, root }) => report.id === root);
  const firstWith = new Map<string, string>();
  for (const member of own) {
    const origin = originOf(member, reports);
    const words = ownWords(member, origin);
    if (words !== null && !firstWith.has(words)) firstWith.set(words, origin);
    push(origins, words === null ? origin : (firstWith.get(words) ?? origin), member.report.id);
  }
  for (const copy of members.filter(({ report, root }) => report.id !== root)) {
    const origin = originOf((copy.twin === null ? null : byClaim.get(copy.twin)) ?? copy, reports);
    // What a copy adds in words of its own is one more document, but no voice that its root does not have.
    const rooted = [...origins.values()].find((documents) => documents.includes(copy.root));
    if (own.length === 0 || origins.has(origin) || rooted === undefined)
      push(origins, origin, copy.report.id);
    else rooted.push(copy.report.id);
  }
  return {
    documents: new Set(members.map(({ report }) => report.id)).size,
    origins: [...origins]
      .sort(([a], [b]) => compareText(a, b))
      .map(([id, documents]) => ({ id, documents: sortedUnique(documents) })),
  };
}

/**
 * The words of a claim in its document's own voice, where they are too many to agree by chance: a sentence that two
 * reports have alike was taken from one place, though neither report as a whole is a copy.
 */
function ownWords({ claim, root }: Member, origin: string): string | null {
  const words = foldText(claim.evidence[0]?.exact ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return origin === root && words.length >= SAME_SENTENCE_WORDS ? words.join(' ') : null;
}

const SAME_SENTENCE_WORDS = 12;

function originOf({ claim, root }: Member, reports: ReadonlyMap<string, Report>): string {
  const { attribution } = claim;
  if (attribution !== null && attribution.speaker.entity !== null) return attribution.speaker.entity;
  if (attribution !== null && attribution.listener !== null) return outlet(attribution.listener);
  const { credit, publisher } = reports.get(root) ?? { credit: null, publisher: null };
  const agency = credit === null ? '' : slugOf(credit);
  return agency === '' || agency === slugOf(publisher ?? '') ? root : outlet(credit!);
}

function outlet(name: string): string {
  return `outlet:${slugOf(name.replace(/^the\s+/i, ''))}`;
}
