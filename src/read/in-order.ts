/**
 * Runs a task for each input, up to `ahead` of them before they are asked for, and gives the results in the order of
 * the inputs.
 * @throws what the first failing task rejects with, when its turn comes.
 */
export async function* inOrder<T, R>(
  inputs: readonly T[],
  ahead: number,
  task: (input: T) => Promise<R>,
): AsyncGenerator<R> {
  const started: Promise<R>[] = [];
  let next = 0;
  const start = () => {
    for (; next < inputs.length && started.length < ahead; next++) {
      const run = task(inputs[next] as T);
      // It is heard when its turn comes; until then nobody listens, which must not end the process.
      run.catch(() => {});
      started.push(run);
    }
  };
  for (;;) {
    start();
    const first = started.shift();
    if (first === undefined) return;
    const result = await first;
    start();
    yield result;
  }
}
