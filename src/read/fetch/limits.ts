/** How far fetching goes before it gives up; sizes in bytes, times in milliseconds. */
export interface FetchLimits {
  /** Of a body, as it came and unpacked. */
  readonly maxBytes: number;
  /** Until the headers of an answer have come, connecting included. */
  readonly headersTimeout: number;
  /** Until the last byte of an answer has come. */
  readonly totalTimeout: number;
  /** Longest `Retry-After` that is waited for. */
  readonly maxRetryWait: number;
  /** Requests under way at one time, each to another host. */
  readonly parallel: number;
}

export const FETCH_LIMITS: FetchLimits = {
  maxBytes: 20 * 1024 * 1024,
  headersTimeout: 30_000,
  totalTimeout: 120_000,
  maxRetryWait: 60_000,
  parallel: 6,
};
