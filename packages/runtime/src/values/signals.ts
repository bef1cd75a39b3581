/**
 * Abort signals on all platforms: those of React Native and of old polyfills have neither `reason` nor `throwIfAborted`, and
 * their controllers drop the reason.
 */

/** Our single listener on a signal, and the listeners that it calls. */
interface Hub {
  readonly listeners: Set<() => void>;
  readonly notify: () => void;
}

const hubs: WeakMap<AbortSignal, Hub> = new WeakMap();

/** The reasons of signals that do not keep them. */
const reasons: WeakMap<AbortSignal, unknown> = new WeakMap();

/**
 * Calls `listener` once when the signal is aborted, and returns a function that removes it; nothing is called if the signal
 * was already aborted. However many calls use one signal, it has one listener of ours: Node warns of a leak at more than ten.
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const hub = hubs.get(signal) ?? openHub(signal);
  // A new function for each call: the same listener may be given twice.
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
    notify: () => {
      closeHub(signal, hub);
      for (const listener of listeners) listener();
    },
  };
  hubs.set(signal, hub);
  signal.addEventListener("abort", hub.notify);
  return hub;
}

function closeHub(signal: AbortSignal, hub: Hub): void {
  signal.removeEventListener("abort", hub.notify);
  if (hubs.get(signal) === hub) hubs.delete(signal);
}

/** Aborts, and keeps the reason where the signal does not. */
export function abort(controller: AbortController, reason: unknown): void {
  const { signal } = controller;
  if (signal.aborted) return;
  if (reason !== undefined) reasons.set(signal, reason);
  controller.abort(reason);
}

/** Why a signal was aborted; an `AbortError` if it has no reason. */
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

/** A `DOMException`, or the closest error where it does not exist. */
export function namedError(name: "AbortError" | "TimeoutError", message: string): Error {
  if (typeof DOMException === "function") return new DOMException(message, name);
  return Object.defineProperty(new Error(message), "name", { value: name });
}

/** The signals of polls. */
const pollSignals: WeakSet<AbortSignal> = new WeakSet();

/** Marks the signal of a poll's calls. */
export function markPoll(signal: AbortSignal): void {
  pollSignals.add(signal);
}

export function isPollSignal(signal: AbortSignal | undefined): boolean {
  return signal !== undefined && pollSignals.has(signal);
}
