/** What a suite is: one set of annotated data, the figures measured on it, and the errors that explain them. */

export interface Measure {
  /** As the tables name it; unique within the suite. */
  readonly name: string;
  /** What must be reached, and what is aimed at, in the figure's own unit. */
  readonly floor?: number;
  readonly aim?: number;
  /** What others published on the same or like data. */
  readonly peer?: string;
  /** `higher` where not given; an error is better when lower. */
  readonly better?: 'higher' | 'lower';
  /** False for what is shown only, such as speed or counts too small to hold a change to. */
  readonly compared?: boolean;
  /** Decimal places in the table; 3 where not given. */
  readonly places?: number;
}

/** One error, side by side: what the report says, what the annotators made of it, what the program did. */
export interface TellingError {
  /** The kind of error in a word or two: "missed", "false", "stage". */
  readonly what: string;
  readonly sentence: string;
  readonly gold: string;
  readonly predicted: string;
  /** The higher, the sooner shown; 0 where not given. */
  readonly weight?: number;
}

export interface Outcome {
  /** By name of the measure; null where the data hold nothing to measure it on. */
  readonly values: Readonly<Record<string, number | null>>;
  readonly errors: readonly TellingError[];
  /** Lines beyond the figures, printed when the suite runs alone. */
  readonly details?: readonly string[];
}

export interface Suite {
  readonly name: string;
  /** Files or folders below the data directory without which it cannot run: "data/times.jsonl.gz". */
  readonly needs: readonly string[];
  readonly measures: readonly Measure[];
  /** `data`: the directory that holds `data/` and `gold/`. */
  run(data: string): Promise<Outcome>;
}
