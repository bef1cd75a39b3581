/** What a client is made from. Types only. */
import type { Fetch, HttpAgent } from "../transport/transport.ts";
import type { HeaderValues } from "./headerValues.ts";
import type { Hook } from "./hooks.ts";
import type { LimitOptions } from "./limits.ts";
import type { Logger, LogLevel } from "./logger.ts";
import type { Validation } from "./standardSchema.ts";

/** A value in the query: an array repeats the name. */
export type QueryValue =
  string | number | bigint | boolean | readonly (string | number | bigint | boolean)[] | undefined;

/** What every generated client takes, besides its own credentials and options. */
export interface ClientOptions extends LimitOptions {
  /**
   * The absolute URL of the API, if it differs from its document's. It replaces the document's server, path included.
   * A relative server (`/api/v1`) is appended to it, unless `baseUrl` already ends with it.
   */
  readonly baseUrl?: string | undefined;
  /** Used for every request instead of the platform's own transport. */
  readonly fetch?: Fetch | undefined;
  /**
   * In Node, the `http.Agent` or `https.Agent` that makes the connections: for proxies, private certificate authorities,
   * client certificates. Default: one that keeps connections open, shared by all clients of the process.
   */
  readonly agent?: HttpAgent | undefined;
  /**
   * In browsers, whether cookies are sent, as with `fetch`; with `include`, the API must allow it by CORS. It applies only to
   * the origin of `baseUrl`, not to absolute (presigned) URLs. Node's own transport keeps no cookies. Default: the platform's.
   *
   * @see https://developer.mozilla.org/docs/Web/API/RequestInit#credentials
   */
  readonly credentials?: "include" | "omit" | "same-origin" | undefined;
  /** Sent with every request, except to absolute (presigned) URLs. */
  readonly defaultHeaders?: HeaderValues | undefined;
  /** Added to every request's query, except to absolute (presigned) URLs; a call's own parameter wins. */
  readonly defaultQuery?: { readonly [name: string]: QueryValue } | undefined;
  /** Run around each attempt, the first one outermost: for tracing, metrics, signatures. */
  readonly hooks?: readonly Hook[] | undefined;
  /** Gets log lines about attempts, without secrets. Default: `console`. */
  readonly logger?: Logger | undefined;
  /** Which lines are logged. Default: the environment variable `<PROVIDER>_LOG`, else `warn`. */
  readonly logLevel?: LogLevel | undefined;
  /** Allows secret credentials in a browser, where everyone who opens the page can read them. Default: `false`. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  /** Checks every JSON response against the document; off by default. The schemas come from the package's entry `schemas`. */
  readonly validation?: Validation | undefined;
}
