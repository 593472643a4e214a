/** Who may ask when: one request at a time to each host, and few hosts at a time. */

export interface Turns {
  /** Runs the task when the host is free; tasks of one host run in the order in which they came. */
  readonly atHost: <T>(host: string, task: () => Promise<T>) => Promise<T>;
  /** Runs the task when fewer than the agreed number run. */
  readonly inSlot: <T>(task: () => Promise<T>) => Promise<T>;
}

export function openTurns(parallel: number): Turns {
  const last = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  let free = parallel;
  return {
    atHost(host, task) {
      const turn = (last.get(host) ?? Promise.resolve()).then(task);
      const over = turn.then(
        () => {},
        () => {},
      );
      last.set(host, over);
      void over.then(() => {
        if (last.get(host) === over) last.delete(host);
      });
      return turn;
    },
    async inSlot(task) {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await task();
      } finally {
        const next = waiting.shift();
        if (next === undefined) free++;
        else next();
      }
    },
  };
}
