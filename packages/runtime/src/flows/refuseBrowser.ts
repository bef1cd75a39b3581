import { ApiRequestError } from "../errors.ts";

/** A secret that must not be used in a browser, unless the caller allows it. */
export interface BrowserRule {
  /** The function that refuses: `signUpload`. */
  readonly operation: string;
  /** The parameter with the secret. */
  readonly parameter: string;
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/**
 * Throws `ApiRequestError` for a secret in a page or a page's worker, where everyone can read it. Node, Deno, Bun and edge
 * workers are allowed, unless they have a document: test environments that imitate one count as browsers.
 */
export function refuseBrowser(rule: BrowserRule): void {
  if (rule.dangerouslyAllowBrowser || !isBrowser()) return;
  throw new ApiRequestError(
    rule.operation,
    `${rule.parameter} is a secret, and everyone who opens the page could read it. Do this on a server, or allow it with dangerouslyAllowBrowser: true`,
    rule.parameter,
  );
}

function isBrowser(): boolean {
  const { document, importScripts, Deno, Bun, process } = globalThis as {
    readonly document?: unknown;
    readonly importScripts?: unknown;
    readonly Deno?: unknown;
    readonly Bun?: unknown;
    readonly process?: { readonly versions?: { readonly node?: string } };
  };
  if (typeof document === "object" && document !== null) return true;
  const isServer = Deno !== undefined || Bun !== undefined || process?.versions?.node !== undefined;
  return typeof importScripts === "function" && !isServer;
}
