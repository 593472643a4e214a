/** ISO 3166-1 alpha-3 of a state (PSE, TWN, XKX as in common use) or the acronym of an international organisation. */
export type Power = string;

export type EntityKind =
  | 'state'
  | 'body'
  | 'person'
  | 'company'
  | 'organisation'
  | 'international-organisation'
  | 'armed-group'
  | 'system';

/** An office as the text gives it: "Ambassador to India" of ISR to IND. */
export interface Role {
  readonly title: string;
  readonly of: Power | null;
  readonly to: Power | null;
}

/**
 * Somebody or something that reports name. Inside one report its id is local to that report; reconciling gives it
 * one for the ledger: `state:ISR`, `person:reuven-azar`, `body:isr-ministry-of-defence`, `system:iron-dome`.
 */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  /** The fullest form in the text, without title. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** The power that it belongs to (for a state or international organisation: itself). */
  readonly state: Power | null;
  readonly roles: readonly Role[];
}

/** The relation of two powers, codes in alphabetical order: `IND-ISR`. */
export function relationOf(a: Power, b: Power): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}
