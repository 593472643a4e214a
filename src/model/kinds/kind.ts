/** How one kind of entry is built: its roles, the ladder its stages climb, and the ways off the ladder. */
export interface KindDefinition {
  readonly roles: readonly string[];
  /** Stages from the first to the last; a later one is progress over an earlier one. */
  readonly ladder: readonly string[];
  /** Ends that are not on the ladder: cancelled, withdrawn. */
  readonly exits: readonly string[];
  /** From this stage on it has happened; before it, it lies ahead. */
  readonly happened: string;
}
