/** An operation on diagrams that calls itself, one deeper each time. */
export type DeepOperation = (a: number, b: number, c: number, depth: number) => number;

/** Runs operations that call themselves deeper than the stack of the machine. */
export interface DeepCalls {
  /** The result of an operation, however deep it goes. */
  run(operation: DeepOperation, a: number, b: number, c: number): number;
  /** For an operation at {@link DEEPEST}: its result where it is known; else it is worked out first, and all above again. */
  later(operation: DeepOperation, a: number, b: number, c: number): number;
}

/** How deep an operation may call itself before it has to ask for {@link DeepCalls.later}. */
export const DEEPEST = 800;

/** Thrown to leave all calls at once, so that the deepest is worked out from a fresh stack. */
const TOO_DEEP = new Error('called too deeply');

interface Call {
  readonly operation: DeepOperation;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/**
 * Makes a runner for plain recursive operations whose depth may exceed the stack. A call that is too deep is put off: everything
 * above it is left, it is worked out by itself, and what was above starts again and finds its result. What lies
 * between is in the cache of the operation, so starting again walks one path of at most {@link DEEPEST} calls: no more than
 * that for each call put off, and nothing for diagrams that are not deep.
 *
 * Source: recursion with a stack of calls put off, as R. S. Bird, Notes on recursion elimination, Comm. ACM 20 (1977).
 */
export function createDeepCalls(): DeepCalls {
  const pending: Call[] = [];
  const known = new Map<DeepOperation, Map<string, number>>();

  const attempt = ({ operation, a, b, c }: Call): number => {
    try {
      return operation(a, b, c, 0);
    } catch (error) {
      if (error === TOO_DEEP) return -1;
      throw error;
    }
  };
  return {
    run: (operation, a, b, c) => {
      pending.push({ operation, a, b, c });
      for (;;) {
        const call = pending.at(-1)!;
        const result = attempt(call);
        if (result === -1) continue;
        pending.pop();
        if (pending.length === 0) {
          known.clear();
          return result;
        }
        if (!known.has(call.operation)) known.set(call.operation, new Map());
        known.get(call.operation)!.set(`${call.a} ${call.b} ${call.c}`, result);
      }
    },
    later: (operation, a, b, c) => {
      const result = known.get(operation)?.get(`${a} ${b} ${c}`);
      if (result !== undefined) return result;
      pending.push({ operation, a, b, c });
      throw TOO_DEEP;
    },
  };
}
