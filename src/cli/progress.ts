import type { Effects } from './effects.ts';

/** Milliseconds before anything is shown: short work stays quiet. */
const PATIENCE = 1000;

export interface Progress {
  readonly update: (count: number) => void;
  /** Takes the line away. */
  readonly stop: () => void;
}

const SILENT: Progress = { update: () => {}, stop: () => {} };

/** Counts the reports read, on a terminal and past the first second; elsewhere it does nothing. */
export async function startProgress(effects: Pick<Effects, 'stderr' | 'now'>): Promise<Progress> {
  const { stderr, now } = effects;
  if (!stderr.isTTY || stderr.stream === undefined) return SILENT;
  const { SingleBar } = await import('cli-progress');
  const started = now().getTime();
  const bar = new SingleBar({
    stream: stderr.stream,
    // How many there will be is not known before the last is read, so there is a count and no share of a whole.
    format: 'Reading: {value} reports, {duration_formatted}',
    clearOnComplete: true,
    hideCursor: true,
    gracefulExit: false,
  });
  let shown = false;
  return {
    update(count) {
      if (shown) bar.update(count);
      else if (now().getTime() - started >= PATIENCE) {
        shown = true;
        bar.start(0, count);
      }
    },
    stop() {
      if (shown) bar.stop();
      shown = false;
    },
  };
}
