/**
 * All news read as one corpus, against the official record of the travels of presidents and secretaries of state:
 * of the trips that the corpus reports, the share found; of the visits that the ledger has as concluded, the share
 * that the record bears out. Which trips are reported is told from the texts alone, not with the program.
 */
import { join } from 'node:path';
import { dayNumber, daysOf } from '../../src/model/edtf.ts';
import type { Entry, Ledger } from '../../src/model/ledger.ts';
import { buildLedger } from '../../src/pipeline.ts';
import { readDocuments } from '../../src/read/read.ts';
import { resolvePower } from '../../src/understand/entities/resolve-power.ts';
import { loadKnowledge } from '../../src/understand/knowledge.ts';
import { segmentText } from '../../src/understand/segment.ts';
import type { Article } from '../scoring/article.ts';
import { readLines } from '../scoring/read-lines.ts';
import {
  answersTrip,
  bearsOut,
  isNews,
  type RecordedStay,
  samePerson,
  surnameOf,
  type Trip,
  tellsOfTrip,
  tripsOf,
  type VisitEntry,
} from '../scoring/trips.ts';
import type { Suite, TellingError } from '../suite.ts';

const NEWS = 'data/news-all.jsonl.gz';
const RECORD = 'data/trips.jsonl.gz';
const TRAVELLERS = new Set(['president', 'secretary-of-state']);
/** Two outlets at least must tell of a trip: one alone may mention it in passing. */
const LEAST_PUBLISHERS = 2;
/** Of the record; what the reports say of earlier and later journeys cannot be looked up in it. */
const PERIOD = ['2012-01-01', '2016-06-30'] as const;
/** Day of entering and of leaving office: the record has nobody's journeys before and after. */
const IN_OFFICE: Readonly<Record<string, readonly [string, string]>> = {
  'Barack Obama': ['2009-01-20', '2017-01-20'],
  'Hillary Rodham Clinton': ['2009-01-21', '2013-02-01'],
  'John Forbes Kerry': ['2013-02-01', '2017-01-20'],
};

interface Reported {
  readonly trip: Trip;
  readonly publishers: ReadonlySet<string>;
  readonly sentences: readonly string[];
}

interface Visit extends VisitEntry {
  readonly sentences: readonly string[];
}

export const trips: Suite = {
  name: 'trips',
  needs: [NEWS, RECORD],
  measures: [
    { name: 'reported trips found', floor: 0.75, aim: 0.95 },
    { name: 'concluded visits in the record', floor: 0.85, aim: 0.97 },
    { name: 'reported trips', compared: false, places: 0 },
    { name: 'concluded visits', compared: false, places: 0 },
  ],
  async run(data) {
    const stays = readLines<RecordedStay>(join(data, RECORD)).filter(({ kind }) => TRAVELLERS.has(kind));
    const record = tripsOf(stays, resolvePower);
    const reported = findReported(readLines<Article>(join(data, NEWS)), record);
    const { ledger } = await buildLedger(readDocuments([join(data, NEWS)]), {
      asOf: '2016-07-01',
      keepTexts: false,
    });
    return scoreTrips(record, reported, visitsOf(ledger));
  },
};

function scoreTrips(record: readonly Trip[], reported: readonly Reported[], visits: readonly Visit[]) {
  const found = reported.filter(({ trip }) => visits.some((visit) => answersTrip(visit, trip)));
  const concluded = visits.filter((visit) => visit.stage === 'concluded' && isJudged(visit, record));
  const right = concluded.filter((visit) => record.some((trip) => bearsOut(trip, visit)));
  const share = (part: readonly unknown[], all: readonly unknown[]) =>
    all.length === 0 ? null : part.length / all.length;
  return {
    values: {
      'reported trips found': share(found, reported),
      'concluded visits in the record': share(right, concluded),
      'reported trips': reported.length,
      'concluded visits': concluded.length,
    },
    errors: [
      ...reported.filter((one) => !found.includes(one)).map((one) => missedTrip(one, visits)),
      ...concluded.filter((visit) => !right.includes(visit)).map((visit) => falseVisit(visit, record)),
    ],
    details: [
      `${found.length} of ${reported.length} reported trips found; ` +
        `${right.length} of ${concluded.length} concluded visits in the record`,
    ],
  };
}

/** Trips of which two publishers or more have a sentence with visitor, country or place, and a word of travel. */
function findReported(articles: readonly Article[], record: readonly Trip[]): Reported[] {
  const reported = record.map((trip) => ({ trip, publishers: new Set<string>(), sentences: [] as string[] }));
  const names = new Map(record.map(({ host, country }) => [host, namesOf(host, country)]));
  for (const { published, publisher, text } of articles) {
    if (published === null || publisher === null) continue;
    const near = reported.filter(
      ({ trip }) => isNews(published.slice(0, 10), trip) && text.includes(surnameOf(trip.visitor)),
    );
    if (near.length === 0) continue;
    const sentences = segmentText(text).map(({ start, end }) => text.slice(start, end));
    for (const one of near)
      for (const sentence of sentences)
        if (tellsOfTrip(sentence, one.trip, names.get(one.trip.host)!)) {
          one.publishers.add(publisher);
          one.sentences.push(sentence);
        }
  }
  return reported.filter(({ publishers }) => publishers.size >= LEAST_PUBLISHERS);
}

/** What the country is called in reports: its name and other names of three letters or more. */
function namesOf(host: string, country: string): string[] {
  const state = loadKnowledge().states.find(({ code }) => code === host);
  return [country, ...(state === undefined ? [] : [state.name, ...(state.aliases ?? [])])];
}

/** The ledger's visits as they are scored; a host is a state, or the state of a person or body. */
function visitsOf(ledger: Ledger): Visit[] {
  const entities = new Map(ledger.entities.map((entity) => [entity.id, entity]));
  const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]));
  const inRole = (entry: Entry, role: string) =>
    entry.parties.filter((party) => party.role === role).map(({ entity }) => entities.get(entity)!);
  return ledger.entries
    .filter(({ kind }) => kind === 'visit')
    .map((entry) => ({
      title: entry.title,
      visitors: inRole(entry, 'visitor').map(({ name }) => name),
      hosts: inRole(entry, 'host').flatMap(({ state }) => (state === null ? [] : [state])),
      date: entry.date.value,
      stage: entry.stage,
      sentences: entry.claims.map((id) =>
        claims
          .get(id)!
          .evidence.map(({ exact }) => exact)
          .join(' … '),
      ),
    }));
}

/** True when the record should have it: dated within its period, by one who was in office then. */
function isJudged(visit: Visit, record: readonly Trip[]): boolean {
  const days = daysOf(visit.date);
  if (days === null) return false;
  const traveller = record.find((trip) => samePerson(visit, trip))?.visitor;
  const term = traveller === undefined ? undefined : IN_OFFICE[traveller];
  return (
    term !== undefined &&
    [PERIOD, term].every(([from, to]) => days.first >= dayNumber(from) && days.last <= dayNumber(to))
  );
}

const showTrip = ({ visitor, country, places, from, to }: Trip) =>
  `${visitor} to ${country} (${places.join(', ')}), ${from} to ${to}`;
const showVisit = ({ title, date, stage, hosts }: Visit) => `${title} [${hosts.join()} ${date} ${stage}]`;

function missedTrip({ trip, sentences }: Reported, visits: readonly Visit[]): TellingError {
  const year = trip.from.slice(0, 4);
  const near = visits.filter(
    (visit) =>
      samePerson(visit, trip) && visit.hosts.includes(trip.host) && (visit.date ?? year).includes(year),
  );
  return {
    what: 'missed',
    sentence: [...new Set(sentences)].slice(0, 6).join(' … '),
    gold: showTrip(trip),
    predicted: near.map(showVisit).join(' | ') || 'nothing',
    weight: 1,
  };
}

function falseVisit(visit: Visit, record: readonly Trip[]): TellingError {
  const others = record.filter((trip) => samePerson(visit, trip) && visit.hosts.includes(trip.host));
  return {
    what: 'false',
    sentence: visit.sentences.slice(0, 4).join(' … '),
    gold: others.map(showTrip).join(' | ') || 'no trip there',
    predicted: showVisit(visit),
    weight: 1,
  };
}
