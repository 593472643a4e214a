/**
 * `npm run fuzz [-- COUNT [SEED]]`: reads COUNT made inputs (100,000) of every kind, most of them damaged, and builds and
 * renders ledgers of what they say. What throws, hangs, is passed over in silence or breaks evidence is printed, and
 * the input is saved in out/. The seed is printed: the same seed makes the same inputs.
 */
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Checked } from '../test/fuzz/check-inputs.ts';
import { type FuzzInput, makeInputs } from '../test/fuzz/make-inputs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const BATCH = 25;
/** Inputs are made in rounds, each with a seed of its own. */
const ROUND = 500;
/** Milliseconds after which a batch, or one input, counts as hanging: far more than any needs on a busy machine. */
const PATIENCE = 120_000;

const [count = 100_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run fuzz [-- COUNT [SEED]], both whole numbers.');
  process.exit(2);
}

const startWorker = () =>
  fork(join(root, 'test/fuzz/worker.ts'), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    cwd: root,
  });
let worker = startWorker();

async function check(inputs: readonly Uint8Array[]): Promise<Checked> {
  let timer: NodeJS.Timeout | undefined;
  const answer = await new Promise<Checked>((resolve) => {
    const fail = (fault: string) => resolve({ faults: [fault], documents: 0, claims: 0 });
    timer = setTimeout(() => fail('HANG'), PATIENCE);
    worker.removeAllListeners();
    worker.once('message', (checked: Checked) => resolve(checked));
    worker.once('error', (error) => fail(`the process ended: ${error.message}`));
    worker.once('exit', (code) => fail(`the process ended with ${code}`));
    worker.send(inputs as Uint8Array[]);
  });
  clearTimeout(timer);
  if (answer.faults.some((fault) => fault === 'HANG' || fault.startsWith('the process ended'))) {
    worker.removeAllListeners();
    worker.kill('SIGKILL');
    worker = startWorker();
  }
  return answer;
}

let findings = 0;

function save(name: string, input: Uint8Array, { faults }: Checked): void {
  findings++;
  mkdirSync(join(root, 'out'), { recursive: true });
  const file = join('out', `fuzz-${seed}-${name}.bin`);
  writeFileSync(join(root, file), input);
  console.log(`\n${file}\n  ${faults.slice(0, 5).join('\n  ').slice(0, 2000)}`);
}

/** Reads a batch that gave a fault one by one, to find whose it is; what shows only in company is saved together. */
async function narrow(
  inputs: readonly Uint8Array[],
  batch: readonly FuzzInput[],
  first: number,
  all: Checked,
) {
  const before = findings;
  for (const [i, input] of inputs.entries()) {
    const one = await check([input]);
    if (one.faults.length > 0) save(`${first + i}-${batch[i]!.kind}`, input, one);
  }
  if (findings === before)
    save(
      `${first}-batch`,
      Buffer.from(JSON.stringify(inputs.map((one) => Buffer.from(one).toString('base64')))),
      all,
    );
}

console.log(`${count} inputs, seed ${seed} (again: npm run fuzz -- ${count} ${seed})`);
const totals = { documents: 0, claims: 0 };
const kinds = new Map<string, number>();
const started = Date.now();
for (let done = 0; done < count; ) {
  const size = Math.min(ROUND, count - done);
  const made = makeInputs(seed + done, size);
  for (let at = 0; at < size; at += BATCH) {
    const batch = made.slice(at, at + BATCH);
    const inputs = await Promise.all(batch.map(({ build }) => build()));
    const checked = await check(inputs);
    if (checked.faults.length > 0) await narrow(inputs, batch, done + at, checked);
    totals.documents += checked.documents;
    totals.claims += checked.claims;
    for (const { kind } of batch) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  done += size;
  const seconds = Math.round((Date.now() - started) / 1000);
  if (done % 5000 < ROUND || done === count)
    console.log(
      `${done} inputs, ${totals.documents} reports, ${totals.claims} claims, ${findings} findings, ${seconds} s`,
    );
}
console.log(
  [...kinds]
    .toSorted()
    .map(([kind, n]) => `${kind} ${n}`)
    .join(', '),
);
worker.removeAllListeners();
worker.disconnect();
process.exitCode = findings > 0 ? 1 : 0;
