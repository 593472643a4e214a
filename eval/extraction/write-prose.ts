/** Invented news: sentences from word lists, so that no page of the measurement is anybody's. */
import type { Dice } from './dice.ts';

const STATES = [
  'Ruritania',
  'Graustark',
  'Borduria',
  'Syldavia',
  'Freedonia',
  'Orsinia',
  'Sylvania',
  'Karnolia',
];
const CITIES = ['Strelsau', 'Edelweiss', 'Szohôd', 'Klow', 'Fredville', 'Krasnoy', 'Port Halden', 'Vesper'];
const PEOPLE = [
  'Flavia Elphberg',
  'Rudolf Rassen',
  'Anna Tarlenheim',
  'Beverly Calhoun',
  'Iona Marsh',
  'Piotr Kareg',
];
const OFFICES = [
  'foreign minister',
  'trade minister',
  'president',
  'ambassador',
  'defence secretary',
  'envoy',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const THINGS = [
  'trade agreement',
  'fisheries accord',
  'memorandum on railways',
  'extradition treaty',
  'grain contract',
  'defence framework',
  'visa waiver',
];
const GOODS = [
  'timber',
  'copper',
  'wheat',
  'machine tools',
  'fertiliser',
  'radar parts',
  'cut flowers',
  'medicines',
];
const VERBS = [
  'welcomed',
  'criticised',
  'postponed',
  'confirmed',
  'reviewed',
  'announced',
  'questioned',
  'endorsed',
];
const OBJECTS = [
  'the plan for a joint customs office',
  'a survey of the mountain border',
  'the timetable of the talks',
  'the new ferry line',
  'a programme for students and nurses',
  'the list of goods that need a licence',
];

type Sentence = (dice: Dice) => string;

const SENTENCES: readonly Sentence[] = [
  (d) =>
    `${d.pick(STATES)} and ${d.pick(STATES)} signed a ${d.pick(THINGS)} in ${d.pick(CITIES)} on ${d.pick(DAYS)}, officials said.`,
  (d) =>
    `The ${d.pick(OFFICES)} of ${d.pick(STATES)}, ${d.pick(PEOPLE)}, ${d.pick(VERBS)} ${d.pick(OBJECTS)}.`,
  (d) =>
    `“We have waited ${d.between(2, 40)} years for this, and we will not wait another,” ${d.pick(PEOPLE)} told reporters in ${d.pick(CITIES)}.`,
  (d) =>
    `Trade in ${d.pick(GOODS)} and ${d.pick(GOODS)} grew by ${d.between(2, 60)} per cent last year, to about $${d.between(2, 90)} billion.`,
  (d) =>
    `Delegates from ${d.pick(STATES)} left ${d.pick(CITIES)} without a result, though both sides called the talks useful.`,
  (d) =>
    `According to the ministry, the ${d.pick(THINGS)} will take effect in ${d.between(2, 11)} months, once both parliaments agree.`,
  (d) =>
    `${d.pick(PEOPLE)} is expected to visit ${d.pick(STATES)} next month, the embassy said in a statement late on ${d.pick(DAYS)}.`,
  (d) =>
    `Farmers along the border, who sell ${d.pick(GOODS)} on both sides of it, fear that the new rules will cost them dearly.`,
  (d) =>
    `"It's a step, no more," said ${d.pick(PEOPLE)}, who teaches history at the university of ${d.pick(CITIES)}.`,
  (d) =>
    `The last visit at this level was in ${d.between(1990, 2022)}, when ${d.pick(STATES)} still kept its markets closed to ${d.pick(GOODS)}.`,
  (d) =>
    `Analysts say the ${d.pick(THINGS)} matters less for what it contains than for who was in the room when it was drafted.`,
  () =>
    `No date has been set, but people familiar with the matter, who asked not to be named, spoke of the spring.`,
];

const TITLES: readonly Sentence[] = [
  (d) => `${d.pick(STATES)} and ${d.pick(STATES)} close in on ${d.pick(THINGS)}`,
  (d) => `${d.pick(STATES)} ${d.pick(OFFICES)} to visit ${d.pick(CITIES)} as ${d.pick(THINGS)} nears`,
  (d) => `‘A step, no more’: what the ${d.pick(THINGS)} means for ${d.pick(STATES)}`,
  (d) => `Talks between ${d.pick(STATES)} and ${d.pick(STATES)} end without a ${d.pick(THINGS)}`,
  (d) => `Why ${d.pick(STATES)}'s ${d.pick(GOODS)} exporters look to ${d.pick(CITIES)}`,
  (d) => `${d.pick(STATES)}: ${d.pick(PEOPLE)} ${d.pick(VERBS)} ${d.pick(OBJECTS)}`,
];

const OUTLETS = [
  'The Strelsau Sun',
  'Halden Post',
  'Orsinia Today',
  'Vesper Herald',
  'Klow Daily Mirror',
  'Border Times',
  'Graustark Broadcasting Corporation',
  'Northern Standard',
];

export const sentence: Sentence = (dice) => dice.pick(SENTENCES)(dice);
export const headline: Sentence = (dice) => dice.pick(TITLES)(dice);
export const person: Sentence = (dice) => dice.pick(PEOPLE);
export const place: Sentence = (dice) => dice.pick(CITIES);
export const outlet: Sentence = (dice) => dice.pick(OUTLETS);

export function paragraph(dice: Dice, least = 1, most = 4): string {
  return Array.from({ length: dice.between(least, most) }, () => sentence(dice)).join(' ');
}

export function paragraphs(dice: Dice, least: number, most: number): readonly string[] {
  return Array.from({ length: dice.between(least, most) }, () => paragraph(dice));
}
