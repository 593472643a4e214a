/** `entente rule`: a person's decisions, listed, made and undone. */
import { daysOf } from '../../model/edtf.ts';
import { UsageError } from '../../model/errors.ts';
import type { Library } from '../../model/library.ts';
import type { RulingAct } from '../../model/ruling.ts';
import type { Effects } from '../effects.ts';
import type { Stages } from '../stages.ts';
import { asJson, chooseStyle, type PrintFlags, print, withLibrary } from './with-library.ts';

export interface RuleFlags extends PrintFlags {
  readonly reason?: string;
  readonly author?: string;
}

/** What each act is given, for help and messages. */
export const ACTS = {
  'same-entry': 'ENTRY ENTRY',
  'not-same': 'ENTRY ENTRY',
  'other-entry': 'ENTRY CLAIM…',
  'same-person': 'PERSON PERSON',
  'wrong-claim': 'CLAIM',
  'right-date': 'ENTRY DATE',
} as const satisfies Record<RulingAct['act'], string>;

type Act = keyof typeof ACTS;

function misuse(act: Act): UsageError {
  return new UsageError(`entente rule ${act} wants ${ACTS[act]}.`);
}

function pairOf(act: Act, given: readonly string[]): [string, string] {
  const [a, b, ...rest] = given;
  if (a === undefined || b === undefined || rest.length > 0) throw misuse(act);
  return [a, b];
}

async function personOf(id: string, library: Library) {
  const known = (await library.entities({ kind: 'person' })).find((one) => one.id === id);
  if (known === undefined)
    throw new UsageError(`No person ${id} is in the library. entente search --json names them as they are.`);
  return { id, name: known.name, state: known.state };
}

async function actOf(act: Act, given: readonly string[], library: Library): Promise<RulingAct> {
  switch (act) {
    case 'same-entry':
    case 'not-same':
      return { act, entries: pairOf(act, given) };
    case 'other-entry': {
      const [entry, ...claims] = given;
      if (entry === undefined || claims.length === 0) throw misuse(act);
      return { act, entry, claims };
    }
    case 'same-person': {
      const [a, b] = pairOf(act, given);
      return { act, persons: [await personOf(a, library), await personOf(b, library)] };
    }
    case 'wrong-claim': {
      const [claim, ...rest] = given;
      if (claim === undefined || rest.length > 0) throw misuse(act);
      return { act, claim };
    }
    case 'right-date': {
      const [entry, date] = pairOf(act, given);
      if (daysOf(date) === null)
        throw new UsageError(
          `"${date}" is no date in EDTF, as in 2026-02-25, 2026-02 or 2026-02-25/2026-02-26.`,
        );
      return { act, entry, date };
    }
  }
}

function authorOf(flags: RuleFlags, { env }: Pick<Effects, 'env'>): string {
  const author = flags.author ?? env.ENTENTE_AUTHOR ?? env.USER ?? env.USERNAME ?? '';
  if (author.trim() === '') throw new UsageError('Who rules? Give --author NAME, or set ENTENTE_AUTHOR.');
  return author.trim();
}

function isAct(word: string): word is Act {
  return Object.hasOwn(ACTS, word);
}

/** `entente rule` alone lists all rulings; `entente rule undo RULING` takes one back. */
export async function runRule(
  words: readonly string[],
  flags: RuleFlags,
  effects: Effects,
  load: () => Promise<Stages>,
): Promise<number> {
  const [word, ...given] = words;
  const style = chooseStyle(flags, effects);
  if (word !== undefined && word !== 'undo' && !isAct(word))
    throw new UsageError(`"${word}" is no ruling. There are ${Object.keys(ACTS).join(', ')} and undo.`);
  if (word !== undefined && word !== 'undo' && !flags.reason?.trim())
    throw new UsageError('A ruling needs a reason, for whoever reads it later: --reason "…"');
  return withLibrary(flags, false, effects, load, async ({ library }) => {
    const { renderRuled, renderRulings } = await import('../../show/terminal/library/rulings.ts');
    if (word === undefined) {
      const rulings = await library.rulings();
      await print(flags.json ? asJson(rulings) : renderRulings(rulings, style), effects);
      return 0;
    }
    const author = authorOf(flags, effects);
    const done = isAct(word)
      ? await library.rule(await actOf(word, given, library), { author, reason: flags.reason?.trim() ?? '' })
      : await library.undo(given[0] ?? '', { author });
    await print(flags.json ? asJson(done) : renderRuled(done.ruling, done.changes, style), effects);
    return 0;
  });
}
