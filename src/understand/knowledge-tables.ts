/**
 * The shapes of the tables in `knowledge/`. A table links words to things and gives them a type; nothing in it
 * says that something happened, and nothing read from it may look stated. Lists that a record leaves out are
 * empty. `ambiguous` always lists those of the record's own names that need context to be believed.
 */

export interface StateRecord {
  /** ISO 3166-1 alpha-3; XKX for Kosovo. */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  /** Nouns for its people, singular and plural. */
  readonly demonyms: readonly string[];
  /** Also a metonym for the government; left out for city states of one name. */
  readonly capital?: string;
  /** Other places and buildings that stand for the government. */
  readonly seats: readonly string[];
  readonly cities: readonly string[];
  readonly territories: readonly string[];
  readonly ambiguous: readonly string[];
}

/** Nouns that name a body once a state stands beside them; `collective` ones (troops, officials) are no body. */
export interface GenericBodies {
  readonly type: string;
  readonly names: readonly string[];
  readonly collective?: boolean;
}

export interface BodyRecord {
  readonly state: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ambiguous: readonly string[];
}

export interface ArmedGroupRecord {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Where it mainly is; no state's body for that. */
  readonly states: readonly string[];
  readonly ambiguous: readonly string[];
}

export interface BodyTable {
  readonly generic: readonly GenericBodies[];
  readonly named: readonly BodyRecord[];
  readonly armedGroups: readonly ArmedGroupRecord[];
}

export interface OrganisationRecord {
  /** Power code: its usual acronym. Unique among organisations; some (CAN, CAF) are states' codes as well. */
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly seats: readonly string[];
  readonly bodies: readonly string[];
  /** Alpha-3 codes; `all`: nearly every state; empty where not listed. */
  readonly members: readonly string[] | 'all';
  readonly ambiguous: readonly string[];
}

export type TitleClass =
  | 'head-of-state'
  | 'head-of-government'
  | 'deputy-head'
  | 'royal'
  | 'foreign-minister'
  | 'defence-minister'
  | 'security-adviser'
  | 'minister'
  | 'envoy'
  | 'ambassador'
  | 'spokesperson'
  | 'official'
  | 'military'
  | 'legislator'
  | 'judicial'
  | 'regional'
  | 'party'
  | 'organisation-head'
  | 'organisation-official'
  | 'business'
  | 'expert'
  | 'press'
  | 'other';

export interface TitleRecord {
  readonly forms: readonly string[];
  readonly class: TitleClass;
  /** What may follow "of", "for" or "to". */
  readonly of: 'state' | 'power' | 'body' | 'organisation' | 'portfolio' | 'place' | 'none';
  /** True when the holder speaks or acts for a state (or, for organisations, for the organisation). */
  readonly official?: boolean;
  readonly ambiguous?: boolean;
}

export interface TitleTable {
  readonly titles: readonly TitleRecord[];
  /** Offices built from a portfolio; `{p}` is its place. */
  readonly patterns: readonly string[];
  readonly portfolios: readonly string[];
  readonly modifiers: {
    readonly keep: readonly string[];
    readonly past: readonly string[];
    readonly future: readonly string[];
  };
  readonly honorifics: readonly string[];
  readonly suffixes: readonly string[];
}

export interface Office {
  readonly title: string;
  /** Code of the organisation served; left out when it is the person's state. */
  readonly of?: string;
  /** Year or year-month. */
  readonly from: string;
  /** Left out while in office as far as known. */
  readonly to?: string;
}

export interface PersonRecord {
  readonly name: string;
  /** What later mentions call the person: "Xi", "Modi", "Suu Kyi". */
  readonly surname: string;
  readonly state: string;
  readonly aliases: readonly string[];
  readonly offices: readonly Office[];
}

export interface SystemRecord {
  readonly name: string;
  readonly type: string;
  /** Background only: never a reason to add a party. */
  readonly makers: readonly string[];
  readonly aliases: readonly string[];
  readonly ambiguous: readonly string[];
}

export interface AreaRecord {
  readonly code: string;
  readonly name: string;
  readonly parent?: string;
  /** Lower-case lemmas and phrases. */
  readonly triggers: readonly string[];
  /** Triggers that count only beside another one of the area, or where they modify an entry's own noun. */
  readonly weak: readonly string[];
}

export interface PublisherRecord {
  readonly name: string;
  readonly country?: string;
  readonly kind: 'agency' | 'newspaper' | 'broadcaster' | 'site' | 'magazine';
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  /** Forms by which a credit line or dateline shows an agency: "(PTI)". */
  readonly credits: readonly string[];
}

export interface AgreementRecord {
  readonly name: string;
  readonly kind: string;
  /** Codes of states and organisations; `all`: nearly every state. Background only. */
  readonly parties: readonly string[] | 'all';
  readonly aliases: readonly string[];
  readonly ambiguous: readonly string[];
  readonly year?: number;
}

/** Who keeps sanctions against whom: which of the powers that a report names are meant by "the sanctions". */
export interface SanctionsRecord {
  /** Codes of states and organisations. */
  readonly sources: readonly string[];
  readonly target: string;
  /** Years, both included; `to` is left out while they go on. */
  readonly from?: number;
  readonly to?: number;
  /** Lemmas of the nouns that mean it; empty for the usual ones. */
  readonly called: readonly string[];
}

export interface Knowledge {
  readonly states: readonly StateRecord[];
  readonly bodies: BodyTable;
  readonly organisations: readonly OrganisationRecord[];
  readonly titles: TitleTable;
  readonly people: readonly PersonRecord[];
  readonly systems: readonly SystemRecord[];
  readonly areas: readonly AreaRecord[];
  readonly publishers: readonly PublisherRecord[];
  readonly agreements: readonly AgreementRecord[];
  readonly sanctions: readonly SanctionsRecord[];
}
