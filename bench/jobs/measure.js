/** What both jobs have in common. Plain JavaScript, run by Node alone: a loader would be measured with them. */
import { readDocuments } from '../../dist/read/read.js';

/** The first `limit` documents of `path`; `counted` holds how many, and the bytes of their texts. */
export async function* take(path, limit, counted) {
  for await (const document of readDocuments([path], { onUnread: () => {} })) {
    if (counted.articles === limit) return;
    counted.articles++;
    counted.bytes += Buffer.byteLength(document.text);
    yield document;
  }
}

/** Seconds of the processor that this process used since `before`. */
export function usedSince(before) {
  return process.cpuUsage(before).user / 1e6;
}

/** Sends the figures to the parent, whole before the process may end, with the most memory ever held (bytes). */
export function report(measured) {
  process.send({ ...measured, peak: process.resourceUsage().maxRSS * 1024 }, () => process.exit(0));
}
