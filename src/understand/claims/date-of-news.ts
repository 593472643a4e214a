/**
 * "Peru condemned the raid": an act told in the simple past without a date is news, of the day that the sentence names
 * for something else ("the ministry said on Monday") or of the days before the report. Always inferred. Not where the
 * paragraph tells of a time long gone.
 */
import type { Published } from '../../model/document.ts';
import { type DateValue, daysOf, isoDay } from '../../model/edtf.ts';
import type { DateMention, Tree } from '../analysis.ts';
import { isLight, lightVerb } from './agents-of-noun.ts';
import type { Frame } from './frame.ts';
import { dependents, headOf, lemmaOf, prepositionOf, relation } from './grammar.ts';
import type { Scene } from './scene.ts';
import type { Status } from './status.ts';

/** News is at most this many days old when nothing else is said. */
const FRESH = 3;
/** A weekday that a report names without more lies within the last week. */
const WEEK = 7;
/** A paragraph that named a day more than this many days before the report goes on telling of that time. */
const OLD = 30;

/** Days back of a weekday that is also tomorrow's. */
const NEARLY_A_WEEK = 6;

/**
 * Hardly anybody calls a day of six days ago by its bare name. A page is dated by its first version, or by the clock of
 * another continent: "landed on Monday" on a page of a Sunday is news of the morrow.
 */
export function dayAfterPage(date: DateMention | null, published: Published): DateMention | null {
  if (date === null || published.basis !== 'metadata' || !WEEKDAY.test(date.text)) return date;
  const [day, page] = [daysOf(date.value), daysOf(published.value)];
  if (day === null || page === null || page.first !== page.last || day.first !== page.first - NEARLY_A_WEEK)
    return date;
  return { ...date, value: isoDay(page.first + 1), basis: 'inferred' };
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** The inferred date of a past act without a date of its own; null where it may as well be history. */
export function dateOfNews(
  frame: Frame,
  status: Status,
  scene: Scene,
  trigger: number,
  published: Published,
): DateValue | null {
  if (frame.kind !== 'event' || status.hypothetical || status.classes.size > 0) return null;
  if (lasts(scene, trigger)) return null;
  const past = status.time === 'past' && !status.perfect && !isGoingOn(scene, trigger);
  const told = frame.form === 'verb' ? past || isMeansOfPast(scene, trigger) : isCarriedOut(scene, trigger);
  return told ? dayOfNews(scene, published) : null;
}

/** The day of what a sentence in the simple past tells, from what else it and its paragraph name. */
export function dayOfNews(scene: Scene, published: Published): DateValue | null {
  const days = daysOf(published.value);
  if (days === null || days.first !== days.last) return null;
  const today = days.first;
  const before = daysOf(scene.dateBefore()?.value ?? null);
  if (before !== null && before.last < today - OLD) return null;
  const dated = scene.dates.filter(({ type, value }) => type !== 'duration' && value !== null);
  const recent = dated.filter(({ value }) => {
    const own = daysOf(value);
    return own !== null && own.first === own.last && own.first <= today && own.first > today - WEEK;
  });
  if (recent.length < dated.length) return null;
  const [day] = recent;
  if (day !== undefined && recent.every(({ value }) => value === day.value))
    return { value: day.value, basis: 'inferred', text: day.text };
  if (dated.length > 0) return null;
  return { value: `${isoDay(today - FRESH)}/${isoDay(today)}`, basis: 'inferred', text: null };
}

/** "was already spying": went on for longer than the news; not "said that it was cutting ties", an act announced. */
function isGoingOn({ tree }: Scene, trigger: number): boolean {
  if (relation(tree, trigger) === 'ccomp') return false;
  return (
    tree.xpos[trigger] === 'VBG' &&
    dependents(tree, trigger, 'aux').some((aux) => lemmaOf(tree, aux) === 'be')
  );
}

/** Paragraphs (from 0) in which a report says what is new. */
const LEAD_PARAGRAPHS = 3;

/** "have reached a historic accord": one that the lead brings up as made, by no date, is the news itself. */
export function dateOfAccord(
  status: Status,
  scene: Scene,
  trigger: number,
  published: Published,
): DateValue | null {
  const { tree, sentence } = scene;
  const verb = headOf(tree, trigger);
  const told = sentence.paragraph < LEAD_PARAGRAPHS && status.time === 'past' && status.classes.size === 0;
  const made =
    verb >= 0 && MADE.has(lemmaOf(tree, verb)) && ['obj', 'nsubj:pass'].includes(relation(tree, trigger));
  const brought = dependents(tree, trigger, 'det').some((det) => ['a', 'an'].includes(lemmaOf(tree, det)));
  const doubted = status.hypothetical || status.negated || (status.sure !== null && status.sure < SURE);
  if (!told || !made || !brought || doubted || relation(tree, verb).startsWith('acl')) return null;
  return dayOfNews(scene, published);
}

/** Least sureness (−3…3) of what is told as a fact. */
const SURE = 2;
const MADE = new Set([
  'reach',
  'sign',
  'strike',
  'conclude',
  'accept',
  'clinch',
  'seal',
  'broker',
  'finalise',
  'finalize',
]);

/** "For two years they resisted": no news of a day. */
function lasts({ tree, dates }: Scene, trigger: number): boolean {
  return dates.some(({ type, first, last }) => {
    if (type !== 'duration') return false;
    for (let token = first; token < last; token++)
      if (headOf(tree, token) === trigger && ['for', 'in'].includes(prepositionOf(tree, token))) return true;
    return false;
  });
}

/** "broke the truce by shelling the town": done when the other was. */
function isMeansOfPast({ tree }: Scene, trigger: number): boolean {
  const verb = headOf(tree, trigger);
  return (
    tree.xpos[trigger] === 'VBG' &&
    relation(tree, trigger) === 'advcl' &&
    dependents(tree, trigger, 'mark').some((mark) => lemmaOf(tree, mark) === 'by') &&
    tree.xpos[verb] === 'VBD' &&
    dependents(tree, verb, 'aux').length === 0
  );
}

/** "fired shots as a warning", "carried out an attack": a verb does what the noun names. "The sanctions" are known. */
function isCarriedOut({ tree }: Scene, trigger: number): boolean {
  if (dependents(tree, trigger, 'det', 'nmod:poss').some((token) => KNOWN.has(lemmaOf(tree, token))))
    return false;
  const verb = lightVerb(tree, trigger);
  return verb >= 0 && tree.xpos[verb] === 'VBD' && (isLight(tree, verb) || isMeantAs(tree, trigger));
}

/** "as a warning" says for what it was done, "as a threat" how it was seen. */
function isMeantAs(tree: Tree, noun: number): boolean {
  return prepositionOf(tree, noun) === 'as' && MEANT.has(lemmaOf(tree, noun));
}

const KNOWN = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'his', 'her', 'their']);
const MEANT = new Set(['warning', 'protest', 'reprisal', 'retaliation', 'punishment']);
