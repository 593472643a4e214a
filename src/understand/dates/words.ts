/**
 * What a single token can mean as a word of time: the tables of knowledge/english/time.yaml, and numbers read
 * from their digits. A word may mean several things ("second"); the rules decide by what stands around it.
 */
import { remember } from '../spelling.ts';
import { type Direction, TIME, type Unit } from './time-tables.ts';

/** All fields but the first two are absent where the word has no such meaning. */
export interface Word {
  /** Lower case. */
  readonly low: string;
  /** A sentence without a word that can begin or carry a time expression is not looked at. */
  readonly trigger: boolean;
  readonly month?: number;
  /** The month's name is also another word and needs evidence around it. */
  readonly doubtful?: boolean;
  readonly weekday?: number;
  readonly unit?: Unit;
  readonly plural?: boolean;
  readonly season?: number;
  readonly number?: number;
  /** How many digits the number was written with; absent for number words. */
  readonly digits?: number;
  readonly ordinal?: number;
  /** First year of "the 1990s"; two digits for "the '90s" and "the nineties". */
  readonly decade?: number;
  readonly day?: number;
  readonly daypart?: string;
  readonly holiday?: string;
  readonly deixis?: string;
  readonly part?: string;
  readonly set?: string;
  readonly vague?: Direction;
  readonly opening?: 'from' | 'until';
  readonly approximate?: boolean;
  /** "mid-March", "midyear": the word carries a part of the period it names. */
  readonly mid?: boolean;
}

type Draft = { -readonly [K in keyof Word]: Word[K] };

const table = buildTable();
const capitalOnly = new Set(TIME.capitalOnly);

function buildTable(): ReadonlyMap<string, Word> {
  const words = new Map<string, Draft>();
  const word = (low: string, trigger = true): Draft => {
    const draft = words.get(low) ?? { low, trigger: false };
    draft.trigger ||= trigger;
    words.set(low, draft);
    return draft;
  };
  const both = (record: Record<string, number>, set: (draft: Draft, value: number) => void) => {
    for (const [low, value] of Object.entries(record))
      for (const form of [low, `${low}.`]) set(word(form), value);
  };
  both(TIME.months, (draft, value) => {
    draft.month = value;
    if (TIME.monthsInDoubt.includes(draft.low.replace('.', ''))) draft.doubtful = true;
  });
  both(TIME.weekdays, (draft, value) => {
    draft.weekday = value;
  });
  for (const unit of TIME.units) {
    word(unit).unit = unit;
    Object.assign(word(`${unit}s`), { unit, plural: true });
  }
  for (const [low, unit] of Object.entries(TIME.irregularPlurals))
    Object.assign(word(low), { unit, plural: true });
  for (const [low, value] of Object.entries(TIME.seasons)) word(low).season = value;
  // "nineteen ninety-six" begins an expression; other number words only count units.
  for (const [low, value] of Object.entries(TIME.numbers)) word(low, low === 'nineteen').number = value;
  for (const [low, value] of Object.entries(TIME.ordinals)) word(low, false).ordinal = value;
  for (const [low, value] of Object.entries(TIME.decades)) word(low).decade = value;
  for (const [low, value] of Object.entries(TIME.days)) word(low).day = value;
  for (const [low, value] of Object.entries(TIME.dayparts)) word(low).daypart = value;
  for (const [low, value] of Object.entries(TIME.holidays)) word(low).holiday = value;
  for (const [low, value] of Object.entries(TIME.deixis)) word(low, false).deixis = value;
  for (const [low, value] of Object.entries(TIME.parts)) word(low, false).part = value;
  for (const [low, value] of Object.entries(TIME.sets)) word(low).set = value;
  for (const [low, value] of Object.entries(TIME.vague)) word(low).vague = value;
  for (const [low, value] of Object.entries(TIME.openings)) word(low, false).opening = value;
  for (const low of TIME.approximations) word(low, false).approximate = true;
  for (const phrase of Object.values(TIME.vaguePhrases).flat()) {
    const parts = phrase.split(' ');
    parts.forEach((low, i) => {
      word(low, i === parts.length - 1);
    });
  }
  for (const low of [
    'ago',
    'weekend',
    'weekends',
    'midnight',
    'year-end',
    'a.m.',
    'p.m.',
    'am',
    'pm',
    'fiscal',
    'thanksgiving',
  ])
    word(low);
  for (const low of [
    'a',
    'an',
    'the',
    'few',
    'several',
    'couple',
    'many',
    'every',
    'each',
    'between',
    'within',
    'in',
    'financial',
    'its',
    'new',
  ])
    word(low, false);
  return words;
}

/** What a token can mean, or null for a word that has nothing to do with time. */
export const wordOf = remember(({ text, lower }): Word | null => {
  const code = text.charCodeAt(0);
  if ((code >= 48 && code <= 57) || code === 39 || code === 0x2019) {
    const number = readDigits(text);
    if (number !== undefined) return number;
  }
  return lookUp(text, lower);
});

function lookUp(text: string, low: string): Word | null {
  if (text.length > 20) return null;
  if (low.startsWith('mid') && low.length > 5) {
    const rest = table.get(low.charCodeAt(3) === 45 ? low.slice(4) : low.slice(3));
    if (rest !== undefined && (rest.month ?? rest.season ?? rest.unit ?? rest.weekday) !== undefined)
      return { ...rest, low, mid: true };
  }
  const word = table.get(low);
  if (word === undefined) return null;
  if (text === low && capitalOnly.has(low.replace('.', ''))) {
    const { month, weekday, doubtful, ...rest } = word;
    return Object.keys(rest).length > 2 ? { ...rest, trigger: false } : null;
  }
  return word;
}

/** Numbers, ordinals in digits, decades and numeric dates; undefined for anything else. */
function readDigits(text: string): Word | undefined {
  if (/^\d{1,4}$/.test(text)) {
    const number = Number(text);
    return {
      low: text,
      trigger: text.length === 4 && number >= 1000 && number < 2200,
      number,
      digits: text.length,
    };
  }
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(text);
  if (ordinal !== null) return { low: text.toLowerCase(), trigger: true, ordinal: Number(ordinal[1]) };
  const decade = /^['’]?(\d{2}|\d{4})s$/.exec(text);
  if (decade !== null && decade[1]!.endsWith('0'))
    return { low: text, trigger: true, decade: Number(decade[1]) };
  // A decimal is a word only for the rule of the clock ("10.30 am"), and begins nothing by itself.
  if (/^\d+[-/.:]\d/.test(text)) return { low: text, trigger: /:|\d[-/.]\d+[-/.]/.test(text) };
  return undefined;
}
