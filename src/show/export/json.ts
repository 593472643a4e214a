import type { Ledger } from '../../model/ledger.ts';

export interface JsonOptions {
  /** Texts by document id, to be printed with the documents. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** The ledger as JSON (`entente.ledger/1`, see `schema/ledger.schema.json`), two spaces deep, with a final line feed. */
export function renderJson(ledger: Ledger, { texts }: JsonOptions = {}): string {
  const documents = ledger.documents.map((document) => {
    const text = texts?.get(document.id);
    return text === undefined ? document : { ...document, text };
  });
  return `${JSON.stringify({ ...ledger, documents }, null, 2)}\n`;
}
