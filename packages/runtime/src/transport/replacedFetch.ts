/** Has somebody put a `fetch` in the place of the platform's: a test, a mock, a framework? It was put there to be used. */
import type { Fetch } from "./transport.ts";

const fetchAtLoad = globalThis.fetch;

/**
 * The `fetch` that stands in the place of the platform's; `undefined` where the platform's own does. Looked at with each
 * call: a mock may be put there before this package is loaded, or after.
 */
export function replacedFetch(): Fetch | undefined {
  const { fetch } = globalThis;
  return isPlatforms(fetch) ? undefined : fetch;
}

/**
 * Node alone sends by another way than `fetch`, so there it matters what stood there before us, and there it can be told:
 * its `fetch` is a few lines that load undici.
 */
function isPlatforms(fetch: Fetch): boolean {
  const { process, Deno, Bun } = globalThis as {
    readonly process?: { readonly versions?: { readonly node?: string } };
    readonly Deno?: unknown;
    readonly Bun?: unknown;
  };
  const isNode = process?.versions?.node !== undefined && Deno === undefined && Bun === undefined;
  if (!isNode) return fetch === fetchAtLoad;
  const source = Function.prototype.toString.call(fetch);
  return /^(async )?function fetch\(input\b/.test(source) && /lazyUndici|deps\/undici/.test(source);
}
