/** Functions of the caller inside a flow: what they throw ends the flow, and is just what it rejects with. */
export interface CallerGuard {
  /** Runs a function of the caller's and remembers what it throws. */
  readonly run: <Value>(work: () => Value | PromiseLike<Value>) => Promise<Value>;
  /** The same for a function that is not waited for. */
  readonly runNow: (work: () => void) => void;
  /** What a flow that ended with `error` is to reject with: the caller's own error, where it is the cause. */
  readonly reasonOf: (error: unknown) => unknown;
}

/** Tells the errors of the caller's functions from those of the parts in whose course they were thrown. */
export function callerGuard(): CallerGuard {
  const thrown = new Set<unknown>();
  const note = (error: unknown): never => {
    thrown.add(error);
    throw error;
  };
  return {
    run: async (work) => {
      try {
        return await work();
      } catch (error) {
        return note(error);
      }
    },
    runNow: (work) => {
      try {
        work();
      } catch (error) {
        note(error);
      }
    },
    reasonOf: (error) => {
      const cause = error instanceof Error ? error.cause : undefined;
      return thrown.has(cause) ? cause : error;
    },
  };
}
