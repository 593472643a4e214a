/** The report in a page, without what the page puts around it. */
import { Readability } from '@mozilla/readability';
import { type DomElement, parseBody } from './dom.ts';
import { toPlainText } from './plain-text.ts';

/** Below this many characters Readability tries again with laxer rules; briefs are as short as this. */
const SHORTEST = 140;
const MAX_ELEMENTS = 200_000;

function readWithReadability(body: string, title: string): string {
  const document = parseBody(body, title) as unknown as ConstructorParameters<typeof Readability>[0];
  const found = new Readability<DomElement>(document, {
    maxElemsToParse: MAX_ELEMENTS,
    charThreshold: SHORTEST,
    disableJSONLD: true,
    serializer: (element) => element as unknown as DomElement,
  }).parse();
  return found?.content == null ? '' : toPlainText(found.content);
}

export function findBody(body: string, title: string): string {
  return readWithReadability(body, title);
}
