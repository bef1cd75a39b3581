/** What a fake of Uploadcare is given, and what it remembers. */
import type { FakeFaults, FakeReply, FakeRequest, FakeStorage } from "@lading/testing/fakes";

/** The states of a fetch, in the order in which they are reported. */
export type FetchState = "unknown" | "waiting" | "progress" | "success" | "error";

/** How the fake behaves. */
export interface FakeUploadcareOptions {
  /** Another document than the package's. */
  readonly document?: Readonly<Record<string, unknown>>;
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
  /** Hold requests against the document. Default: `true`, unless the fake understands another spelling. */
  readonly judgesRequests?: boolean;
  /** Which requests go wrong, also those for parts. */
  readonly faults?: FakeFaults;
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
export interface FakeUploadcareState {
  readonly options: FakeUploadcareOptions;
  readonly storage: FakeStorage;
  readonly uploads: Map<string, Omit<FakeFile, "sha256">>;
  readonly files: Map<string, FakeFile>;
  readonly polls: Map<string, number>;
  readonly fetches: Map<string, { readonly asked: number; readonly fields: Fields }>;
  /** Files by the URL that they were fetched from, where that was to be remembered. */
  readonly fetched: Map<string, string>;
  readonly groups: Map<string, readonly string[]>;
}

/** The texts of a form, or the parameters of a query. */
export interface Fields {
  readonly get: (name: string) => string | null | undefined;
  readonly forEach: (each: (value: string, name: string) => void) => void;
}

/** What goes back: JSON, or an error by its code. */
export type FakeResult =
  | { readonly body: unknown }
  | {
      readonly error: { readonly status: number; readonly code: string; readonly content: string };
    };

/** Responds to one operation. */
export type UploadcareOperation = (
  request: FakeRequest,
  state: FakeUploadcareState,
) => FakeResult | Promise<FakeResult>;

/** An error response. */
export function fakeError(status: number, code: string, content: string): FakeResult {
  return { error: { status, code, content } };
}

/** Errors are sent as JSON inside a 200 when `jsonerrors` asks for that, else as plain text. */
export function replyOf(result: FakeResult, { query }: FakeRequest): FakeReply {
  if ("body" in result) return result;
  const { status, code, content } = result.error;
  if (query.get("jsonerrors") !== "1")
    return { status, headers: { "content-type": "text/plain" }, body: content };
  return {
    documentedStatus: status,
    body: { error: { content, status_code: status, error_code: code } },
  };
}
