/**
 * Plausible reports for property tests: invented people, many states, the sentences that Entente reads, and between
 * them whatever text files may hold. Texts are long enough that two of them are no copies by chance.
 */
import fc from 'fast-check';
import type { Document } from '../../src/model/document.ts';
import { shortHash } from '../../src/model/hash.ts';

interface Power {
  readonly name: string;
  readonly people: string;
  readonly capital: string;
}

const power = (name: string, people: string, capital: string): Power => ({ name, people, capital });

const POWERS = [
  power('India', 'Indian', 'New Delhi'),
  power('Israel', 'Israeli', 'Jerusalem'),
  power('Norway', 'Norwegian', 'Oslo'),
  power('Kenya', 'Kenyan', 'Nairobi'),
  power('Peru', 'Peruvian', 'Lima'),
  power('Vietnam', 'Vietnamese', 'Hanoi'),
  power('the United States', 'American', 'Washington'),
  power('the United Kingdom', 'British', 'London'),
  power('South Korea', 'South Korean', 'Seoul'),
  power('Türkiye', 'Turkish', 'Ankara'),
  power("Côte d'Ivoire", 'Ivorian', 'Yamoussoukro'),
  power('Saudi Arabia', 'Saudi', 'Riyadh'),
  power('Papua New Guinea', 'Papua New Guinean', 'Port Moresby'),
  power('Bosnia and Herzegovina', 'Bosnian', 'Sarajevo'),
  power('the European Union', 'European', 'Brussels'),
  power('Georgia', 'Georgian', 'Tbilisi'),
];

const FIRST = ['Ilse', 'Tomás', 'Rajesh Kumar', 'Đặng', 'Mary-Ann', 'Yusuf', 'J.P.', 'Öz', 'Anne'];
const LAST = ['Brandvik', 'Quispe', 'Singh', "O'Hara", 'Mwangi', 'al-Rashid', 'Nguyễn', 'Lund', 'de la Cruz'];
const OFFICES = ['President', 'Prime Minister', 'Foreign Minister', 'Defence Minister', 'Ambassador'];
const DAYS = [
  'Monday',
  'Thursday',
  'last week',
  '12 March',
  'March 12, 2031',
  '25–26 February',
  'next month',
];
const THINGS = [
  'free trade agreement',
  'memorandum of understanding on fisheries',
  'defence framework',
  'ceasefire',
  '$2.5 billion contract for radars',
];
const FILLER =
  'the harbour was busy while dealers weighed copper prices and rain kept fishing boats away from quays near old markets'.split(
    ' ',
  );

interface Words {
  readonly a: Power;
  readonly b: Power;
  readonly p: string;
  readonly q: string;
  readonly office: string;
  readonly day: string;
  readonly thing: string;
  readonly n: number;
}

const SENTENCES: readonly ((w: Words) => string)[] = [
  ({ a, b, p, office, day }) => `${a.people} ${office} ${p} will visit ${b.name} on ${day}.`,
  ({ a, b, p, office }) => `${b.name} has invited ${a.people} ${office} ${p} to ${b.capital}.`,
  ({ a, b, day }) => `${a.people} and ${b.people} ministers held talks in ${a.capital} on ${day}.`,
  ({ a, b, thing, day }) => `${a.name} and ${b.name} signed a ${thing} on ${day}, both sides said.`,
  ({ a, b, thing, p }) => `"${a.name} and ${b.name} are negotiating a ${thing}," ${p} told Radio Fjord.`,
  ({ a, b, thing }) => `No ${thing} between ${a.name} and ${b.name} is expected to be signed this year.`,
  ({ a, b, day }) => `${a.name} accused ${b.name} of breaking the truce on ${day}.`,
  ({ a, b, n }) => `Trade between ${a.name} and ${b.name} reached about $${n} billion in 2030.`,
  ({ a, b }) => `${a.name} imposed sanctions on ${b.name} and expelled two ${b.people} diplomats.`,
  ({ a, b, q, office }) =>
    `“The visit of ${a.people} ${office} ${q} to ${b.name} will be the first in decades,” he said.`,
  ({ p, day }) => `${p.split(' ').at(-1)} added that the two countries would sign the accord by ${day}.`,
  ({ a, b, n }) =>
    `${a.name} will supply ${n} air-defence systems to ${b.name}, officials in ${b.capital} said.`,
  ({ a, b, p, q }) => `${p} and ${q} discussed joint work on drones between ${a.name} and ${b.name}.`,
  ({ a, b, day }) => `${a.name} denied that its troops struck ${b.name} on ${day}.`,
  ({ a, b }) => `According to diplomatic sources, ${a.name} postponed the summit with ${b.name}`,
];

/** What stands between sentences: among it line ends of other systems, marks of byte order, half of a surrogate pair. */
const GAPS = [
  ' ',
  ' ',
  ' ',
  '\n\n',
  '\n\n',
  '\n',
  '\r\n\r\n',
  '\r',
  '\u0085',
  '\u2028',
  '\u00a0',
  ' \ufeff',
  '\u0000',
  ' \ud83d ',
  ' \udc00',
  ' 🕊️🇮🇳🤝🇮🇱 ',
  ' \u200b\u202e',
  '\t\t',
  ' – ',
  ' "',
  ' ”) ',
  ' * * * ',
];

const words: fc.Arbitrary<Words> = fc
  .tuple(
    fc.shuffledSubarray(POWERS, { minLength: 2, maxLength: 2 }),
    fc.array(fc.tuple(fc.constantFrom(...FIRST), fc.constantFrom(...LAST)), { minLength: 2, maxLength: 2 }),
    fc.constantFrom(...OFFICES),
    fc.constantFrom(...DAYS),
    fc.constantFrom(...THINGS),
    fc.integer({ min: 2, max: 900 }),
  )
  .map(([[a, b], [p, q], office, day, thing, n]) => ({
    a: a!,
    b: b!,
    p: p!.join(' '),
    q: q!.join(' '),
    office,
    day,
    thing,
    n,
  }));

const sentence: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...SENTENCES), words)
  .map(([write, what]) => write(what));

/** A long sentence of its own, so that reports differ by more than their names. */
const filler: fc.Arbitrary<string> = fc
  .shuffledSubarray(FILLER, { minLength: FILLER.length, maxLength: FILLER.length })
  .map((some) => `In town ${some.join(' ')}.`);

/** Breaks what punctuation, case and lines would tell. */
const DAMAGE: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text,
  (text) => text.replace(/\p{P}/gu, ''),
  (text) => text.toUpperCase(),
  (text) => text.replace(/\s+/g, ' ').repeat(8),
  (text) => text.replace(/ /g, '\r\n'),
  (text) => `\ufeff${text}`,
  (text) => text.normalize('NFD'),
];

const day = fc
  .tuple(fc.constantFrom('2031-02', '2031-03'), fc.integer({ min: 1, max: 28 }))
  .map(([month, n]) => `${month}-${String(n).padStart(2, '0')}`);

const place = fc.record({
  publisher: fc.constantFrom(null, 'The Fjord Herald', 'Wire Nine', 'Lima Post'),
  published: fc.option(day, { nil: null }),
  url: fc.constantFrom(null, null, 'https://example.org/a'),
  credit: fc.constantFrom(null, null, null, 'Wire Nine'),
});

export interface Place {
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly credit: string | null;
}

/** A document as reading would make it. */
export function makeReport(text: string, given: Partial<Place> = {}, path = 'report.txt'): Document {
  const { publisher = null, published = null, url = null, credit = null } = given;
  return {
    id: `doc:${shortHash(text, publisher, url, published)}`,
    path,
    url,
    externalId: null,
    publisher,
    title: null,
    language: 'en',
    published: published === null ? { value: null, basis: null } : { value: published, basis: 'metadata' },
    credit,
    text,
  };
}

/** The same words, places and dates, in clean paragraphs. */
export const plainReport: fc.Arbitrary<Document> = fc
  .tuple(fc.array(fc.tuple(sentence, filler), { minLength: 3, maxLength: 6 }), place)
  .map(([parts, where]) => makeReport(parts.map((some) => some.join(' ')).join('\n\n'), where));

/** A report as it may come from anywhere, damage included. */
export const oddReport: fc.Arbitrary<Document> = fc
  .tuple(
    fc.array(fc.tuple(fc.oneof({ weight: 4, arbitrary: sentence }, filler), fc.constantFrom(...GAPS)), {
      minLength: 1,
      maxLength: 14,
    }),
    fc.constantFrom(...DAMAGE),
    place,
  )
  .map(([parts, damage, where]) => makeReport(damage(parts.flat().join('')), where));

/** Anything at all: code units at random, or pieces of sentences among them. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 })
    .map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom(...GAPS)), {
      maxLength: 12,
    })
    .chain((parts) => fc.nat(parts.join('').length).map((cut) => parts.join('').slice(cut))),
);
