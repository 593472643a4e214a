#!/usr/bin/env node
/** The program: the real terminal, clock and environment, and the exit code. */
import { runCli } from './cli.ts';
import type { Effects, Output } from './effects.ts';

function output(stream: NodeJS.WriteStream): Output {
  // Errors come to whoever writes; without a listener they would end the process as well.
  stream.on('error', () => {});
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}

const effects: Effects = {
  stdin: process.stdin,
  stdout: output(process.stdout),
  stderr: { ...output(process.stderr), stream: process.stderr },
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
  openNetwork: async (options) => (await import('./network.ts')).openNetwork(options),
  onInterrupt(listener) {
    process.once('SIGINT', listener).once('SIGTERM', listener);
    return () => process.off('SIGINT', listener).off('SIGTERM', listener);
  },
};

try {
  // Everything is written by now; a pipe that somebody holds open must not keep the process alive.
  process.exit(await runCli(process.argv.slice(2), effects));
} catch (error) {
  const detail = error instanceof Error ? error.stack : String(error);
  process.stderr.write(
    `This is a fault in Entente, not in what you gave it. Please report it with these lines:\n${detail}\n`,
  );
  process.exitCode = 70;
}
