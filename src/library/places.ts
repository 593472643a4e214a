/** Which of two copies of one document the ledger names. */

interface Place {
  readonly path: string | null;
  readonly title: string | null;
  readonly externalId: string | null;
}

function nameOf({ path, externalId, title }: Place): string {
  return JSON.stringify([path ?? '\uffff', externalId ?? '\uffff', title ?? '\uffff']);
}

/** The smallest path, id and title; so that the order in which they come decides nothing. */
export function isPreferredPlace(one: Place, other: Place): boolean {
  return nameOf(one) < nameOf(other);
}
