/** What the stand-in for Uploadcare is given, and what it remembers. */
import type { Exchange, JsonObject } from "@lading/testing/internal";
import type { FakeStorage } from "./fakeStorage.ts";
import type { Faults } from "./faults.ts";

/** The states of a fetch, in the order in which they are reported. */
export type FetchState = "unknown" | "waiting" | "progress" | "success" | "error";

/** How the stand-in behaves. */
export interface FakeOptions {
  /** Uploadcare's document. */
  readonly document: JsonObject;
  /** How often a new file is asked for before it is ready. Default: 1. */
  readonly pollsUntilReady?: number;
  /** What a fetch says, one state for each question; the last one stays. Default: the way to success. */
  readonly fetchStates?: readonly FetchState[];
  /** The one spelling of a group's files that is understood. Default: `indices`. */
  readonly filesFormat?: "indices" | "brackets";
  /** The one place of a fetch's parameters that is looked at. Default: `body`. */
  readonly urlParameters?: "body" | "query";
  /** The storage sends a part on to the same address with a slash at the end of its path (301), and gives this many URLs. */
  readonly vendorsMock?: { readonly urls: number };
  /** Asks for signatures made with this key. */
  readonly secretKey?: string;
  readonly faults?: Faults;
  /** Sent with every response, to let pages of other origins in. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A file as it arrived. */
export interface FakeFile {
  readonly uuid: string;
  readonly size: number;
  readonly sha256: string;
  readonly filename: string;
  readonly mime_type: string;
  readonly is_stored: boolean;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Everything that it remembers. */
export interface FakeState {
  readonly options: FakeOptions;
  readonly storage: FakeStorage;
  readonly uploads: Map<string, Omit<FakeFile, "sha256">>;
  readonly files: Map<string, FakeFile>;
  readonly polls: Map<string, number>;
  readonly fetches: Map<string, { readonly asked: number; readonly fields: Fields }>;
  /** Files by the URL that they were fetched from, where that was to be remembered. */
  readonly fetched: Map<string, string>;
  readonly groups: Map<string, readonly string[]>;
}

/** The fields of a request, from its form and its query; of files, only that they are there. */
export type Fields = ReadonlyMap<string, string>;

/** What goes back: JSON, or an error by its code. */
export type FakeResponse =
  | { readonly body: unknown }
  | {
      readonly error: { readonly status: number; readonly code: string; readonly content: string };
    };

/** Responds to one operation. */
export type FakeOperation = (
  state: FakeState,
  fields: Fields,
  exchange: Exchange,
) => FakeResponse | Promise<FakeResponse>;

/** An error response. */
export function fakeError(status: number, code: string, content: string): FakeResponse {
  return { error: { status, code, content } };
}
