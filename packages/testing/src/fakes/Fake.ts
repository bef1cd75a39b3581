/** A fake of an API: it has state, and does what its author wrote. These types need no types of Node. */
import type { ApiDescription, OperationTypes } from "../api/ApiDescription.ts";
import type { JsonObject } from "../document/json.ts";
import type { Violation } from "../judge/Violation.ts";
import type { FakeFault, FakeFaults } from "./FakeFault.ts";

declare global {
  interface SymbolConstructor {
    /** Node has it; TypeScript's library only from ESNext on. */
    readonly asyncDispose: unique symbol;
  }
}

/** What to fake: as `startMock`, a package's name, a document's path, file URL or object, or a package's `api`, which gives types. */
export type FakeSource<Operations extends OperationTypes> =
  string | URL | JsonObject | ApiDescription<Operations>;

/** How a fake behaves. */
export interface FakeOptions<Operations extends OperationTypes, State> {
  /** What the operations share. They may change it. */
  readonly state: State;
  /** What each operation does, by its name. One that is left out responds with 501, and `verify` reports it. */
  readonly operations: {
    readonly [Name in keyof Operations]?: FakeOperation<State, Operations[Name]["responses"]>;
  };
  /** Called before every operation: a reply takes its place. For credentials, limits and replies on demand. */
  readonly before?: FakeOperation<State>;
  /** Hold requests against the document too. `false` where the fake understands more than is documented. Default: `true`. */
  readonly judgesRequests?: boolean | undefined;
  /** Which requests go wrong on their way. */
  readonly faults?: FakeFaults | undefined;
  /** Sent with every response. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Responds to a request. `undefined` from `before`: the operation responds. */
export type FakeOperation<State, Responses = AnyResponses> = (
  request: FakeRequest,
  state: State,
) => FakeReply<Responses> | undefined | Promise<FakeReply<Responses> | undefined>;

export interface AnyResponses {
  readonly [status: string]: unknown;
}

/** What goes back; it is held against the document. */
export interface FakeReply<Responses = AnyResponses> {
  /** Default: 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes and, under another media type, text as they are; anything else as JSON. Left out: none. */
  readonly body?: Responses[keyof Responses] | Uint8Array;
  /** The status whose response the document describes so, for APIs that say of a failure that it is a 200. Default: `status`. */
  readonly documentedStatus?: number;
}

/** A request to a fake. */
export interface FakeRequest {
  /** The operation's name. */
  readonly operation: string;
  /** Upper case. */
  readonly method: string;
  /** As sent: nothing decoded. */
  readonly path: string;
  /** By the names in the path's template, decoded. */
  readonly pathParams: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Under lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** Of the body, lower-case hex. */
  readonly sha256: string;
  readonly text: () => string;
  /** The body, where it is JSON. */
  readonly json?: unknown;
  /** The texts of a form by name; of those that share a name the last. */
  readonly fields: ReadonlyMap<string, string>;
  /** The parts of a form by name; of those that share a name the first. */
  readonly parts: Readonly<Record<string, FakePart>>;
  /** All parts in the order in which they were sent. */
  readonly partList: readonly FakePart[];
  /** The operation's `x-lading-pagination`, where it has one. */
  readonly pagination?: JsonObject;
  /** How the request breaks the document. */
  readonly violations: readonly Violation[];
  /** What goes wrong with it on purpose. */
  readonly fault: FakeFault;
}

/** One part of a form. */
export interface FakePart {
  readonly name: string;
  /** Left out: the part is no file. */
  readonly filename?: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly text: () => string;
}

/** A running fake. */
export interface Fake<State> {
  /** What a client takes as `baseUrl`. */
  readonly url: string;
  readonly state: State;
  /** Every request that reached an operation, in the order of arrival. */
  readonly requests: readonly FakeRequest[];
  /** How requests and responses break the document, and which operations the fake lacks: in sentences. */
  readonly violations: readonly string[];
  /** Throws an error that lists the violations, if there are any. */
  readonly verify: () => void;
  readonly stop: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}
