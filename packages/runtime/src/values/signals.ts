/**
 * Abort signals as they are everywhere: those of React Native and of old polyfills have neither `reason` nor
 * `throwIfAborted`, and their controllers forget the reason that they are given.
 */

/** One listener of ours at a signal, and who is told by it. */
interface Hub {
  readonly listeners: Set<() => void>;
  readonly tell: () => void;
}

const hubs: WeakMap<AbortSignal, Hub> = new WeakMap();

/** Reasons that a signal does not keep itself. */
const reasons: WeakMap<AbortSignal, unknown> = new WeakMap();

/**
 * Calls `listener` once when the signal is aborted, and gives what takes it away again; a signal that was aborted before
 * tells nothing. However many calls run under one signal, it has one listener of ours: Node warns of more than ten, which
 * would mean a leak anywhere else.
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const hub = hubs.get(signal) ?? openHub(signal);
  // An entry of its own: the same function may be given twice.
  const entry = (): void => listener();
  hub.listeners.add(entry);
  return () => {
    hub.listeners.delete(entry);
    if (hub.listeners.size === 0) closeHub(signal, hub);
  };
}

function openHub(signal: AbortSignal): Hub {
  const listeners = new Set<() => void>();
  const hub: Hub = {
    listeners,
    tell: () => {
      closeHub(signal, hub);
      for (const listener of listeners) listener();
    },
  };
  hubs.set(signal, hub);
  signal.addEventListener("abort", hub.tell);
  return hub;
}

function closeHub(signal: AbortSignal, hub: Hub): void {
  signal.removeEventListener("abort", hub.tell);
  if (hubs.get(signal) === hub) hubs.delete(signal);
}

/** Aborts, and keeps the reason where the signal does not. */
export function abort(controller: AbortController, reason: unknown): void {
  const { signal } = controller;
  if (signal.aborted) return;
  if (reason !== undefined) reasons.set(signal, reason);
  controller.abort(reason);
}

/** Why a signal was aborted; an `AbortError` where nothing says. */
export function reasonOf(signal: AbortSignal): unknown {
  const own: unknown = signal.reason;
  if (own !== undefined) return own;
  if (!reasons.has(signal))
    reasons.set(signal, namedError("AbortError", "This operation was aborted"));
  return reasons.get(signal);
}

/** Throws the reason of a signal that was aborted. */
export function throwIfAborted(signal: AbortSignal | null | undefined): void {
  if (signal?.aborted) throw reasonOf(signal);
}

/** A `DOMException`, or what comes nearest where there is none. */
export function namedError(name: "AbortError" | "TimeoutError", words: string): Error {
  if (typeof DOMException === "function") return new DOMException(words, name);
  return Object.defineProperty(new Error(words), "name", { value: name });
}

/** Under which signals a flow asks again and again. */
const pollSignals: WeakSet<AbortSignal> = new WeakSet();

/** Calls under this signal are those of a poll. */
export function markPoll(signal: AbortSignal): void {
  pollSignals.add(signal);
}

export function isPollSignal(signal: AbortSignal | undefined): boolean {
  return signal !== undefined && pollSignals.has(signal);
}
