/** A report's claims with the ids of the ledger. */
import type { Claim, Party } from '../model/claim.ts';
import { shortHash } from '../model/hash.ts';
import type { Identities } from './identities.ts';
import { compareText } from './order.ts';
import type { ReadReport, Report } from './reports.ts';
import { namesOf, type Placed, startOf } from './tellings.ts';

/** Gives a report's claims the ledger's entity ids; a party joined by inference is an inferred party. */
export function placeClaims(report: ReadReport, identities: Pick<Identities, 'resolve'>): Placed[] {
  const { reading, ...bare } = report;
  const stateNames = new Set(reading.entities.flatMap((one) => (one.kind === 'state' ? namesOf(one) : [])));
  const resolve = (id: string) => identities.resolve(report.id, id);
  const place = (claim: Claim): Claim => {
    const parties = claim.parties.map((party): Party => {
      const { id, basis } = resolve(party.entity);
      return { ...party, entity: id, basis: basis === 'inferred' ? basis : party.basis };
    });
    const { attribution } = claim;
    if (attribution === null || attribution.speaker.entity === null) return { ...claim, parties };
    const { id, basis } = resolve(attribution.speaker.entity);
    const speaker = { ...attribution.speaker, entity: id };
    return {
      ...claim,
      parties,
      attribution: { ...attribution, speaker: basis === 'inferred' ? { ...speaker, basis } : speaker },
    };
  };
  const once = new Map(reading.claims.map((claim) => [claim.id, claim]));
  const taken = new Set<string>();
  return [...once.values()]
    .sort((a, b) => startOf(a) - startOf(b) || compareText(a.id, b.id))
    .map((claim) => {
      const [plain, longer] = [addressOf(claim, report), addressOf(claim, report, claim.id)];
      const address = taken.has(plain) ? longer : plain;
      taken.add(address);
      const wide = claim.place !== null && stateNames.has(claim.place);
      return { claim: place(claim), report: bare, wide, address };
    });
}

/** `<kind>:` and a hash of kind, document and where the words stand; `more` for the second claim at one place. */
function addressOf(claim: Claim, { id }: Report, ...more: readonly string[]): string {
  return `${claim.kind}:${shortHash(claim.kind, id, String(startOf(claim)), ...more)}`;
}
