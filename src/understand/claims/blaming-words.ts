/** The words of `knowledge/english/speech-acts.yaml`, loaded once. */
import { readEnglish } from './frame.ts';

export interface BlamingWords {
  readonly accusing: ReadonlySet<string>;
  readonly freeing: ReadonlySet<string>;
  readonly committing: ReadonlySet<string>;
  readonly striking: ReadonlySet<string>;
  readonly marching: ReadonlySet<string>;
  readonly penalising: ReadonlySet<string>;
  readonly deploring: ReadonlySet<string>;
  readonly demanding: ReadonlySet<string>;
  readonly demandingVerbs: ReadonlySet<string>;
}

let cached: BlamingWords | null = null;

export function blamingWords(): BlamingWords {
  if (cached === null) {
    const raw = readEnglish<Record<string, string[]>>('speech-acts.yaml');
    cached = {
      accusing: new Set(raw.accusing),
      freeing: new Set(raw.freeing),
      committing: new Set(raw.committing),
      striking: new Set(raw.striking),
      marching: new Set(raw.marching),
      penalising: new Set(raw.penalising),
      deploring: new Set([...(raw.deploring ?? []), ...(raw.accusing ?? [])]),
      demanding: new Set(raw.demanding),
      demandingVerbs: new Set(raw['demanding-verbs']),
    };
  }
  return cached;
}
