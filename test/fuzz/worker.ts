/** Checks batches of inputs in a process of its own, which the fuzzer ends when it never answers. */
import { checkInputs } from './check-inputs.ts';

process.on('message', async (inputs: readonly Uint8Array[]) => {
  process.send?.(await checkInputs(inputs));
});
