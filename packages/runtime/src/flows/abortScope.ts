import { abort, onAbort, reasonOf } from "../values/signals.ts";

/** Work that ends together: by the caller's signal, or when a part of it fails. */
export interface AbortScope {
  /** For everything inside. */
  readonly signal: AbortSignal;
  /** Ends everything inside, for `reason`. */
  readonly abort: (reason: unknown) => void;
  /** Settles as `work` does, or rejects with the reason as soon as the scope ends: not all work observes a signal. */
  readonly race: <Value>(work: Promise<Value>) => Promise<Value>;
  /** A separate signal for one of many pieces of work: Node warns of more than ten listeners on one signal. */
  readonly branch: () => AbortBranch;
  /** Releases the caller's signal, which may live longer than the work. */
  readonly release: () => void;
}

/** A signal that ends with its scope. */
export interface AbortBranch {
  readonly signal: AbortSignal;
  /** The work is done: the scope removes it. */
  readonly release: () => void;
}

/** Opens a scope inside the caller's signal. `AbortSignal.any` would do, but is missing before Safari 17.4. */
export function openScope(caller: AbortSignal | undefined): AbortScope {
  const controller = new AbortController();
  const branches = new Set<AbortController>();
  const { signal } = controller;
  const end = (reason: unknown): void => {
    if (signal.aborted) return;
    abort(controller, reason);
    for (const branch of branches) abort(branch, reasonOf(signal));
  };
  if (caller?.aborted) end(reasonOf(caller));
  const ignore = caller && onAbort(caller, () => end(reasonOf(caller)));
  return {
    signal,
    abort: end,
    race: (work) => abortable(work, signal),
    branch: () => {
      const branch = new AbortController();
      if (signal.aborted) abort(branch, reasonOf(signal));
      else branches.add(branch);
      return { signal: branch.signal, release: () => void branches.delete(branch) };
    },
    release: () => ignore?.(),
  };
}

/** Settles as `work` does, or rejects with the signal's reason as soon as there is one. */
export function abortable<Value>(
  work: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) reject(reasonOf(signal));
    const ignore = signal && onAbort(signal, () => reject(reasonOf(signal)));
    work.then(resolve, reject).finally(() => ignore?.());
  });
}
