/** Rows of `data/news*.jsonl.gz` as documents. */
import type { Document } from '../../src/model/document.ts';
import { shortHash } from '../../src/model/hash.ts';

export interface Article {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly text: string;
}

/** The article under the id that the file gives it; its text is the whole document. */
export function articleDocument(article: Article): Document {
  const { id, url, title, publisher, published, text } = article;
  return {
    id: `doc:${shortHash(text, publisher, url, published)}`,
    path: null,
    url,
    externalId: id,
    publisher,
    title,
    language: 'en',
    published: { value: published?.slice(0, 10) ?? null, basis: published ? 'metadata' : null },
    credit: null,
    text,
  };
}
