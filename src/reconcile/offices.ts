/**
 * Classes of office, for telling whether two titles can be one person's: "External Affairs Minister" and "Foreign
 * Minister" are one class. Order matters: the first row that fits names the class.
 */
import type { Role } from '../model/entity.ts';
import { slugOf } from './order.ts';

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/\b(deputy|vice|former|assistant|acting|under)\b/, 'junior'],
  [/\b(ambassador|envoy|high commissioner|charge d.?affaires|consul)\b/, 'envoy'],
  [/\b(prime minister|premier|chancellor|taoiseach|pm)\b/, 'head of government'],
  [/\bsecretary[ -]general\b/, 'secretary-general'],
  [
    /\bsecretary of state|(foreign|external)( affairs)? (minister|secretary)|minister (of|for) (foreign|external)|top diplomat/,
    'foreign minister',
  ],
  [/\b(defen[cs]e) (minister|secretary)|(minister|secretary) (of|for) defen[cs]e/, 'defence'],
  [/\b(finance|treasury) (minister|secretary)|minister (of|for) finance|treasury secretary/, 'finance'],
  [/\b(trade|commerce)\b.*\b(minister|secretary|representative)|minister (of|for) (trade|commerce)/, 'trade'],
  [/\bnational security (advis[eo]r|chief)/, 'national security'],
  [/\b(king|queen|emir|sultan|monarch|crown prince)\b/, 'monarch'],
  [/\bpresident\b/, 'president'],
  [
    /\b(army|military|defen[cs]e|navy|naval|air force) (chief|staff)|chief of (the )?(general |defen[cs]e )?staff/,
    'military chief',
  ],
  [/\b(spokes(man|woman|person))\b/, 'spokesperson'],
];

/** The classes of the offices a person holds; a title outside the table is its own class. */
export function officeClasses(roles: readonly Role[]): Set<string> {
  return new Set(roles.map(({ title }) => classOf(title)).filter((name) => name !== ''));
}

function classOf(title: string): string {
  const lower = title.toLowerCase();
  const [, name] = CLASSES.find(([pattern]) => pattern.test(lower)) ?? [];
  // "Deputy foreign minister" is not the foreign minister, nor every other deputy.
  return name === undefined || name === 'junior' ? slugOf(title) : name;
}
