/** A mistake of the person who called: wrong option, unknown power. The message names the remedy. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** An input that cannot be read; the message is a plain sentence with the remedy, without the path. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}
