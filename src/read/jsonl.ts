/** JSON Lines, one report to a line, read as a stream: never more than one line in memory. */
import { UnreadableError } from '../model/errors.ts';
import type { Bytes } from './bytes.ts';
import { explainInvalidUtf8, findInvalidUtf8 } from './decode.ts';
import { splitLines } from './lines.ts';
import { parseJson, toReport } from './record.ts';
import type { Report } from './report.ts';

/** Longest line in bytes: the longest reports run to 1 MB, so this is a file that is not JSONL. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

/** A report and the line on which it stands, counted from 1; or why there is none. */
export type LineResult =
  | { readonly kind: 'report'; readonly line: number; readonly report: Report }
  | {
      readonly kind: 'unread';
      readonly line: number;
      readonly reason: string;
      /** True for a last line without a line feed, which a damaged file may have broken off. */
      readonly last: boolean;
    };

function explainLongLine(limit: number): string {
  return `The line is longer than ${Math.floor(limit / 1024 / 1024)} MB and was skipped. Give each report a line of its own.`;
}

/** Results line by line; blank lines give none. `bytes` must be UTF-8 without a byte order mark. */
export async function* readJsonl(
  bytes: Bytes,
  path: string | null,
  limit = MAX_LINE_BYTES,
): AsyncGenerator<LineResult> {
  for await (const { number: line, bytes: content, closed } of splitLines(bytes, limit)) {
    if (content === null) {
      yield { kind: 'unread', line, reason: explainLongLine(limit), last: !closed };
      continue;
    }
    const text = content.toString('utf8');
    if (text.trim() === '') continue;
    try {
      yield { kind: 'report', line, report: await toReport(parseJson(text), path) };
      const invalidAt = findInvalidUtf8(content);
      if (invalidAt !== null)
        yield { kind: 'unread', line, reason: explainInvalidUtf8(invalidAt), last: !closed };
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      yield { kind: 'unread', line, reason: error.message, last: !closed };
    }
  }
}
