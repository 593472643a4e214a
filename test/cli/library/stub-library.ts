/** A library that answers with what a test gives it, and remembers what it was asked. */
import type { Library } from '../../../src/model/library.ts';

export interface Stub {
  readonly library: Library;
  /** Name and arguments of each call, in order. */
  readonly calls: readonly (readonly [name: string, ...given: unknown[]])[];
}

export function stubLibrary(answers: Partial<Library> = {}): Stub {
  const calls: [string, ...unknown[]][] = [];
  const library = new Proxy({} as Library, {
    get(_, name) {
      if (typeof name !== 'string' || name === 'then') return undefined;
      return async (...given: unknown[]) => {
        calls.push([name, ...given]);
        const answer = (answers as Record<string, unknown>)[name];
        if (name === 'close') return undefined;
        if (typeof answer !== 'function') throw new Error(`This test does not expect ${name}.`);
        return (answer as (...all: unknown[]) => unknown)(...given);
      };
    },
  });
  return { library, calls };
}
