/** Detects a `fetch` with which a test, a mock or a framework has replaced the platform's: it must be used. */
import type { Fetch } from "./transport.ts";

const fetchAtLoad = globalThis.fetch;

/**
 * The `fetch` that replaces the platform's; `undefined` if there is none. Checked with each call: a mock may be installed
 * before this package is loaded, or after.
 */
export function replacedFetch(): Fetch | undefined {
  const { fetch } = globalThis;
  return isPlatforms(fetch) ? undefined : fetch;
}

/**
 * Only in Node is another transport the default, so a replacement before this module was loaded matters only there. Node's own
 * `fetch` is recognized by its source, a few lines that load undici.
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
