/** openapi-fetch's options and results, as far as they matter here. Types only. */
import type { Middleware } from "openapi-fetch";
import type { HeaderValues } from "../options/headerValues.ts";

/** Those options of an openapi-fetch call that matter here. */
export interface RawInit {
  readonly params?: { readonly [place: string]: { readonly [name: string]: unknown } | undefined };
  readonly body?: unknown;
  readonly headers?: HeaderValues | Iterable<readonly [string, string]>;
  readonly baseUrl?: string;
  readonly parseAs?: string;
  readonly signal?: AbortSignal | null | undefined;
  readonly middleware?: readonly Middleware[];
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly Request?: typeof Request;
  readonly pathSerializer?: () => string;
  readonly querySerializer?: () => string;
  readonly bodySerializer?: (body: unknown) => unknown;
}

/** openapi-fetch's result, untyped. */
export interface RawResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** openapi-fetch's `request`, untyped. */
export type SendRaw = (method: string, path: string, init: RawInit) => Promise<RawResult>;
