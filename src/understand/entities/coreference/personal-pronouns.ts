/**
 * "he", "her": the nearest prominent person, by role in the clause, gender where titles tell it, and parallel form.
 * Nobody is resolved to the subject of the same verb ("Modi met him" is another man), nor from inside a quotation to
 * the person who is speaking it.
 */
import { type Draft, draftHead } from '../drafts.ts';
import type { Person } from '../people.ts';
import type { Reading } from '../reading.ts';
import {
  type Context,
  isCoArgument,
  isSubject,
  mentionsInReach,
  prominence,
  type Referents,
} from './context.ts';

const SPEECH =
  /^(?:say|tell|add|state|note|announce|declare|warn|stress|claim|write|insist|argue|ask|reply|explain)$/;

/** By how much the best must lead for the pronoun to tell the person's gender. */
const CLEAR = 2.5;

export function findPerson(context: Context, at: number): Referents | null {
  const { reading } = context;
  const speakers = quoteSpeakers(context, at);
  const inReach = mentionsInReach(context);
  // By whatever earlier mention they are also known.
  const coArguments = new Set(
    inReach.filter((draft) => isCoArgument(draft, reading, at)).flatMap(({ persons }) => persons),
  );
  const ahead = followingSubject(context, at);
  let best: Draft | null = ahead;
  let most = ahead === null ? 0 : 6.4;
  let second = 0;
  for (const draft of inReach) {
    if (!isOnePerson(draft)) continue;
    if (draft.persons.length === 1) {
      const person = draft.persons[0]!;
      if (
        speakers.has(person) ||
        coArguments.has(person) ||
        contradictsGender(person, reading.tokens[at]!.text)
      )
        continue;
    }
    const near = prominence(draft, reading);
    if (near === 0) continue;
    const score =
      near +
      (agreesInGender(draft, reading.tokens[at]!.text) ? 1.5 : 0) +
      parallels(draft, reading, at) -
      (isBystander(draft) ? 2 : 0);
    if (score >= most) {
      if (best !== null && best.persons[0] !== draft.persons[0]) second = most;
      best = draft;
      most = score;
    } else if (draft.persons[0] !== best?.persons[0]) second = Math.max(second, score);
  }
  if (best?.persons.length === 1 && most >= second + CLEAR)
    best.persons[0]!.gender ??= genderOf(reading.tokens[at]!.text);
  // An unnamed "official" that fits best is the one meant, and he has no name.
  return best === null || best.persons.length !== 1 ? null : best;
}

/** One person, named or not ("an Israeli official"). */
function isOnePerson(draft: Draft): boolean {
  if (draft.persons.length === 1) return true;
  if (draft.via !== 'description') return false;
  const { tree } = draft.reading;
  return tree !== null && /^NN$/.test(tree.xpos[draftHead(draft)]!) && isSubject(draft);
}

/** "In his speech, Modi said": the subject that follows a pronoun in what is put before it. */
function followingSubject({ reading, report }: Context, at: number): Draft | null {
  const { tree } = reading;
  if (tree === null) return null;
  const root = tree.heads.indexOf(-1);
  const subject = tree.children[root]?.find((child) => tree.deprels[child]!.startsWith('nsubj'));
  if (subject === undefined || subject < at) return null;
  for (let i = at, steps = 0; i >= 0 && steps < 12; i = tree.heads[i]!, steps++)
    if (tree.heads[i] === root && /^(?:obl|advcl|nmod)/.test(tree.deprels[i]!) && i < subject) {
      const draft = report.drafts.at(reading, subject);
      return draft !== undefined && draft.persons.length === 1 ? draft : null;
    }
  return null;
}

/** Who speaks the quotation in which a token stands: named in this sentence, or where the quotation ends or began. */
function quoteSpeakers({ reading, report }: Context, at: number): Set<Person> {
  const speakers = new Set<Person>();
  const { quoted } = reading;
  if (!quoted[at]) return speakers;
  addSpeakers(reading, report, speakers);
  const { index, paragraph } = reading.sentence;
  for (const step of [1, -1])
    for (let i = index + step, carried = true; carried && Math.abs(i - index) < 8; i += step) {
      const other = report.readings[i];
      if (other === undefined || other.sentence.paragraph !== paragraph) break;
      const flags = other.quoted;
      // The sentence between belongs to the same quotation while its near end is quoted.
      carried = flags[step > 0 ? 0 : flags.length - 1] === true;
      if (carried) addSpeakers(other, report, speakers);
    }
  return speakers;
}

const SAID =
  /^(?:said|says|say|told|added|stated|noted|announced|declared|warned|wrote|insisted|argued|asked|replied|explained)$/;

/** Subjects of verbs of saying outside the quotation marks, by the tree or, where it errs, by standing beside one. */
function addSpeakers(reading: Reading, { drafts }: Context['report'], speakers: Set<Person>): void {
  const { tree, tokens, quoted } = reading;
  tokens.forEach((token, i) => {
    if (quoted[i]) return;
    const subject = tree?.deprels[i]?.startsWith('nsubj') && SPEECH.test(tree.lemmas[tree.heads[i]!] ?? '');
    if (subject) for (const person of drafts.at(reading, i)?.persons ?? []) speakers.add(person);
    if (!SAID.test(token.text)) return;
    for (const beside of [i - 1, i + 1])
      for (const person of drafts.at(reading, beside)?.persons ?? []) speakers.add(person);
  });
}

/** What the forms of two mentions and their places in the clause say for their being one. */
function parallels(draft: Draft, reading: Reading, at: number): number {
  const { tree } = draft.reading;
  if (tree === null || reading.tree === null) return 0;
  const relation = reading.tree.deprels[at]!;
  if (isSubjectOfReflexive(draft, reading, at)) return 10;
  if (isHeadOfRelative(draft, reading, at)) return 5;
  // "the prime minister's popularity and his rapport": the possessor of the first owns the second.
  if (relation === 'nmod:poss') return isPossessorOfConjunct(draft, reading, at) ? 10 : 0;
  if (!/^(?:obj|obl|iobj)/.test(relation)) return 0;
  return /^(?:obj|obl|iobj|nmod)/.test(tree.deprels[draftHead(draft)]!) ? 2.75 : 0;
}

/** "Rice had withdrawn herself": the subject of the same verb, and nobody else. */
function isSubjectOfReflexive(draft: Draft, reading: Reading, at: number): boolean {
  if (draft.reading !== reading || !/self$/i.test(reading.tokens[at]!.text)) return false;
  const head = draftHead(draft);
  const { heads, deprels } = reading.tree!;
  return heads[head] === heads[at] && deprels[head]!.startsWith('nsubj');
}

/** "Rice, who still keeps her job": the clause is about the one it hangs on. */
function isHeadOfRelative(draft: Draft, reading: Reading, at: number): boolean {
  if (draft.reading !== reading) return false;
  const { heads, deprels } = reading.tree!;
  for (let i = at, steps = 0; i >= 0 && steps < 10; i = heads[i]!, steps++)
    if (deprels[i] === 'acl:relcl') return heads[i]! >= draft.first && heads[i]! < draft.last;
  return false;
}

function isPossessorOfConjunct(draft: Draft, reading: Reading, at: number): boolean {
  const { tree } = reading;
  if (tree === null || draft.reading !== reading) return false;
  const noun = tree.heads[at]!;
  if (noun < 0 || tree.deprels[noun] !== 'conj') return false;
  const head = draftHead(draft);
  return tree.deprels[head] === 'nmod:poss' && tree.heads[head] === tree.heads[noun];
}

/** Reporters and analysts are seldom the one meant. */
function isBystander({ persons }: Draft): boolean {
  const classes = persons[0]?.classes;
  return (
    classes !== undefined &&
    classes.size > 0 &&
    [...classes].every((found) => found === 'press' || found === 'expert')
  );
}

function agreesInGender(draft: Draft, word: string): boolean {
  const gender = draft.persons[0]?.gender ?? null;
  return draft.persons.length === 1 && gender !== null && !contradictsGender(draft.persons[0]!, word);
}

function contradictsGender(person: Person, word: string): boolean {
  return person.gender !== null && person.gender !== genderOf(word);
}

function genderOf(word: string): 'm' | 'f' {
  return /^(?:she|her)/i.test(word) ? 'f' : 'm';
}
