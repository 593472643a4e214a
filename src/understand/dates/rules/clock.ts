/**
 * "10:35 a.m. Friday", "7 p.m. EST", "5pm", "1730 GMT", "noon". Not "won 10:5", nor "4 am" inside a word.
 * The value is the day, where one is named beside it: the ledger knows no hours.
 */

import { pad } from '../calendar.ts';
import { type Context, type Found, foundLoose, lowAt } from '../context.ts';

const ZONE = /^(?:gmt|utc|est|edt|et|pst|pdt|pt|cst|cdt|mst|mdt|ist|bst|cet|cest|jst|local)$/;

export function matchClock(c: Context, at: number): Found | null {
  const time = readTime(c, at);
  if (time === null) return null;
  let last = time.next;
  if (ZONE.test(lowAt(c, last))) last += lowAt(c, last) === 'local' && lowAt(c, last + 1) === 'time' ? 2 : 1;
  const next = lowAt(c, last) === ',' ? last + 1 : last;
  const day = c.readPoint(next);
  if (day?.type === 'date' && day.period?.grain === 'day' && !/T/.test(day.timex))
    return { ...day, first: at, type: 'time', timex: `${day.period.value}T${time.clock}` };
  return foundLoose(at, last, 'time', `XXXX-XX-XXT${time.clock}`);
}

function readTime(c: Context, at: number): { clock: string; next: number } | null {
  const part = c.words[at]?.daypart;
  if (part?.includes(':')) return { clock: part, next: at + 1 };
  const text = c.sentence.tokens[at]?.text ?? '';
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text);
  const half = match === null ? null : readHalf(c, at + 1);
  if (match !== null && half !== null) {
    const hour = (Number(match[1]) % 12) + (half === 'p' ? 12 : 0);
    return { clock: `${pad(hour)}:${match[2] ?? '00'}`, next: at + 2 };
  }
  const zone = ZONE.test(lowAt(c, at + 1)) && lowAt(c, at + 1) !== 'local';
  const four = zone ? /^(\d{2})[:.]?(\d{2})$/.exec(text) : null;
  return four === null ? null : { clock: `${four[1]}:${four[2]}`, next: at + 1 };
}

function readHalf(c: Context, at: number): 'a' | 'p' | null {
  const low = lowAt(c, at);
  if (!/^[ap]\.?m\.?$/.test(low)) return null;
  return low.startsWith('p') ? 'p' : 'a';
}
