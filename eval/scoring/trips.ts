/**
 * Visits against the official record of travels abroad: which trips a set of reports tells of at all, which of them
 * an entry answers, and which entries the record bears out.
 */
import { dateWidth, dayNumber, daysOf } from '../../src/model/edtf.ts';
import { sameName } from './score.ts';

/** A row of `data/trips.jsonl.gz`. */
export interface RecordedStay {
  readonly kind: string;
  readonly visitor: string;
  readonly country: string;
  readonly place: string;
  /** ISO days, both inclusive. */
  readonly from: string;
  readonly to: string;
}

export interface Trip {
  readonly visitor: string;
  /** ISO 3166-1 alpha-3, or the country's name where the program knows no code. */
  readonly host: string;
  /** As the record names it, with the places of the stay. */
  readonly country: string;
  readonly places: readonly string[];
  readonly from: string;
  readonly to: string;
}

export interface VisitEntry {
  readonly title: string;
  readonly visitors: readonly string[];
  readonly hosts: readonly string[];
  /** EDTF. */
  readonly date: string | null;
  readonly stage: string | null;
}

/** Stays in one country this many days apart or fewer are one trip: who shuttles is back within days. */
const SAME_TRIP = 3;
/** The record keeps local days, reports those of where they are printed. */
const SLACK = 1;
/** A date wider than this (a year, a season) places no trip. */
const WIDEST = 31;

/** How the record spells what others call otherwise; what stands in brackets is a part of the country. */
const COUNTRIES: Readonly<Record<string, string>> = {
  'China, People’s Republic of': 'China',
  'Korea, Republic of': 'South Korea',
  'Congo, Democratic Republic of': 'Democratic Republic of the Congo',
  'Palestinian Authority': 'West Bank',
};

/** Of which state the program knows a part that reports name as the country. */
const STATES: Readonly<Record<string, string>> = { 'West Bank': 'Palestine' };

export function plainCountry(country: string): string {
  const name = country.replace(/ \(.*\)$/, '');
  return COUNTRIES[name] ?? name;
}

/** Trips abroad from the record's stays. `codeOf`: country name → alpha-3, or null where it is not known. */
export function tripsOf(stays: readonly RecordedStay[], codeOf: (country: string) => string | null): Trip[] {
  const trips: Trip[] = [];
  const ordered = [...stays].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const stay of ordered) {
    const country = plainCountry(stay.country);
    const host = codeOf(STATES[country] ?? country) ?? country;
    const places = stay.place.split(',').map((place) => place.trim());
    const known = trips.findIndex(
      (trip) =>
        trip.visitor === stay.visitor &&
        trip.host === host &&
        dayNumber(stay.from) - dayNumber(trip.to) <= SAME_TRIP,
    );
    const before = trips[known];
    if (before === undefined)
      trips.push({
        visitor: stay.visitor,
        host,
        country,
        places: places.filter(Boolean),
        from: stay.from,
        to: stay.to,
      });
    else
      trips[known] = {
        ...before,
        places: [...new Set([...before.places, ...places.filter(Boolean)])],
        to: [before.to, stay.to].sort().at(-1)!,
      };
  }
  return trips;
}

export function surnameOf(name: string): string {
  return name.split(' ').at(-1)!;
}

/** Words that tell of going somewhere. */
const TRAVEL =
  /\b(?:visit\w*|trips?|travel\w*|arriv\w*|fl(?:y|ies|ew|ying|own|ights?)|tour\w*|land(?:ed|ing)|journey\w*|head(?:s|ed|ing)|go(?:es|ing)?|went|depart\w*|stop(?:s|ped|ping|over)?|leav(?:e|es|ing)|left|stay\w*)\b/;

/** True when the sentence names the visitor, the country or a place of the stay, and has a word of travel. */
export function tellsOfTrip(sentence: string, trip: Trip, names: readonly string[]): boolean {
  return (
    TRAVEL.test(sentence) &&
    hasWord(sentence, surnameOf(trip.visitor)) &&
    [...names, ...trip.places].some((name) => hasWord(sentence, name))
  );
}

function hasWord(sentence: string, name: string): boolean {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1))
    if (!letter.test(sentence[at - 1] ?? '') && !letter.test(sentence[at + name.length] ?? '')) return true;
  return false;
}

/** True when a report of this day can be one of the trip: from ten days before its start to five after. */
export function isNews(published: string, trip: Trip): boolean {
  const days = dayNumber(published) - dayNumber(trip.from);
  return days >= -10 && days <= 5;
}

/** Right visitor, host and overlapping date. */
export function answersTrip(entry: VisitEntry, trip: Trip): boolean {
  return dateWidth(entry.date) <= WIDEST && bearsOut(trip, entry);
}

/** True when the trip is what the entry tells of: the same, however wide the entry's date. */
export function bearsOut(trip: Trip, entry: VisitEntry): boolean {
  return (
    entry.hosts.includes(trip.host) && samePerson(entry, trip) && datesMeet(entry.date, trip.from, trip.to)
  );
}

export function samePerson({ visitors }: VisitEntry, { visitor }: Trip): boolean {
  return visitors.some((name) => sameName(name, visitor));
}

function datesMeet(date: string | null, from: string, to: string): boolean {
  const days = daysOf(date);
  if (days === null) return false;
  return days.first <= dayNumber(to) + SLACK && days.last >= dayNumber(from) - SLACK;
}
