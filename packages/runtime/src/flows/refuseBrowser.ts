import { ApiRequestError } from "../errors.ts";

/** What must not reach a browser, and where its user says that it may. */
export interface BrowserRule {
  /** Who refuses: `signUpload`. */
  readonly operation: string;
  /** The parameter that holds the secret. */
  readonly parameter: string;
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/**
 * Refuses to use a secret in a page or in a page's worker, where everyone can read it: throws `ApiRequestError`. Node, Deno,
 * Bun and edge workers pass, unless they have a document; test environments that imitate one count as browsers.
 */
export function refuseBrowser(rule: BrowserRule): void {
  if (rule.dangerouslyAllowBrowser || !isBrowser()) return;
  throw new ApiRequestError(
    rule.operation,
    `${rule.parameter} is a secret, and whoever opens a page can read it there. Do this on a server, or allow it with dangerouslyAllowBrowser: true`,
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
