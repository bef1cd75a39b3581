/** Functions of the caller inside a flow: an error that they throw ends the flow, which rejects with that error. */
export interface CallerGuard {
  /** Runs a function of the caller and remembers the error that it throws. */
  readonly run: <Value>(work: () => Value | PromiseLike<Value>) => Promise<Value>;
  /** The same for a function that is not awaited. */
  readonly runNow: (work: () => void) => void;
  /** What a flow that ended with `error` must reject with: the caller's own error, if that is the cause. */
  readonly reasonOf: (error: unknown) => unknown;
}

/** Distinguishes errors of the caller's functions from those of the parts that called them. */
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
