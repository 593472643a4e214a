import { safeText } from '../show/view/safe-text.ts';
import type { Effects } from './effects.ts';
import { DEFAULT_WIDTH } from './settings.ts';

/** Milliseconds before anything is shown: short work stays quiet. */
const PATIENCE = 1000;

export interface Progress {
  readonly update: (count: number) => void;
  /** Names what is being fetched, until the next one is. */
  readonly fetching: (url: string) => void;
  /** Takes the line away. */
  readonly stop: () => void;
}

const SILENT: Progress = { update: () => {}, fetching: () => {}, stop: () => {} };

/** What the count takes of the line, generously. */
const COUNT_WIDTH = 50;

/** Counts the reports read and names the URL being fetched, on a terminal and past the first second; elsewhere it does nothing. */
export async function startProgress(effects: Pick<Effects, 'stderr' | 'now'>): Promise<Progress> {
  const { stderr, now } = effects;
  if (!stderr.isTTY || stderr.stream === undefined) return SILENT;
  const { SingleBar } = await import('cli-progress');
  const started = now().getTime();
  const bar = new SingleBar({
    stream: stderr.stream,
    // How many there will be is not known before the last is read, so there is a count and no share of a whole.
    format: 'Reading: {value} reports, {duration_formatted}{fetching}',
    clearOnComplete: true,
    hideCursor: true,
    gracefulExit: false,
  });
  const room = Math.max(0, (stderr.columns || DEFAULT_WIDTH) - COUNT_WIDTH);
  let shown = false;
  let known = 0;
  let fetching = '';
  let waiting: NodeJS.Timeout | undefined;
  const draw = () => {
    if (shown) bar.update(known, { fetching });
    else if (now().getTime() - started >= PATIENCE) {
      shown = true;
      bar.start(0, known, { fetching });
    }
  };
  return {
    update(count) {
      known = count;
      draw();
    },
    fetching(url) {
      const name = safeText(url.replace(/^https?:\/\//, ''));
      fetching = room === 0 ? '' : `, ${name.length > room ? `${name.slice(0, room - 1)}…` : name}`;
      draw();
      // Nothing else may happen before a slow server answers.
      waiting ??= setTimeout(draw, PATIENCE).unref();
    },
    stop() {
      clearTimeout(waiting);
      if (shown) bar.stop();
      shown = false;
    },
  };
}
