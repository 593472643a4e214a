/** Who takes part in which role, where, how much, in which field, with which system. */
import type { Entry } from '../../model/ledger.ts';
import { amountText } from '../view/amount.ts';
import { safeText } from '../view/safe-text.ts';
import { entityName } from '../view/words.ts';
import { Inferred, Linked, nameWithOffice } from './phrases.tsx';
import type { Sheet } from './sheet.ts';

interface Value {
  readonly words: string;
  readonly inferred: boolean;
  readonly href: string | null;
}

interface Fact {
  readonly name: string;
  readonly values: readonly Value[];
}

const MANY: Readonly<Record<string, string>> = { party: 'parties', delegation: 'delegation' };

/** Parties by role, in the order of the ledger: "participants: Narendra Modi, Benjamin Netanyahu". */
function partiesOf({ parties }: Entry, { view, links }: Sheet): readonly Fact[] {
  const roles = [...new Set(parties.map(({ role }) => role))];
  return roles.map((role) => {
    const values = parties
      .filter((party) => party.role === role)
      .map(({ entity, basis }) => ({
        words: nameWithOffice(view, entity),
        inferred: basis === 'inferred',
        href: links.entity?.(entity) ?? null,
      }));
    return { name: values.length === 1 ? role : (MANY[role] ?? `${role}s`), values };
  });
}

function fact(name: string, words: readonly string[]): readonly Fact[] {
  if (words.length === 0) return [];
  return [{ name, values: words.map((one) => ({ words: one, inferred: false, href: null })) }];
}

export function Facts({
  sheet,
  entry,
  withAmount,
}: {
  readonly sheet: Sheet;
  readonly entry: Entry;
  /** False where the amount stands elsewhere already. */
  readonly withAmount: boolean;
}) {
  const { place, amount, areas, systems } = entry;
  const facts = [
    ...partiesOf(entry, sheet),
    ...fact('place', place === null ? [] : [safeText(place)]),
    ...fact('amount', amount === null || !withAmount ? [] : [amountText(amount)]),
    ...fact(
      areas.length === 1 ? 'field' : 'fields',
      areas.map((area) => safeText(area.replaceAll('-', ' '))),
    ),
    ...fact(
      systems.length === 1 ? 'system' : 'systems',
      systems.map((id) => entityName(sheet.view.entities.get(id), id)),
    ),
  ];
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(({ name, values }) => (
        <div>
          <dt>{name}</dt>
          {values.map(({ words, inferred, href }) => (
            <dd>
              <Linked href={href}>{words}</Linked>
              {inferred ? <Inferred /> : null}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
