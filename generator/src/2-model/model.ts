/**
 * The model: everything the generator decides about one document, as plain, readonly, JSON-serialisable data.
 * `2-model` builds it, `3-emit` prints it and decides nothing. `lading generate --print-model <provider>` shows it.
 */
import type { JsonObject } from "../openapi/pointer.ts";
import type { ClientModel } from "./model/client.ts";
import type { Docs } from "./model/docs.ts";
import type { Entries, PackageIdentity } from "./model/loadedSpec.ts";
import type { CallExample, Operation } from "./model/operation.ts";
import type { RawDocument } from "./model/raw.ts";
import type { ResponseSchemas } from "./model/rule.ts";
import type { Declaration } from "./model/shape.ts";
import type { TestingModel } from "./model/testing.ts";
import type { WebhooksModel } from "./model/webhooks.ts";

export type { JsonObject } from "../openapi/pointer.ts";
export type { BodyPlan, JsonValue, OperationPlan, ServerPlan } from "@lading/runtime";
export type * from "./model/loadedSpec.ts";
export type * from "./model/docs.ts";
export type * from "./model/shape.ts";
export type * from "./model/client.ts";
export type * from "./model/operation.ts";
export type * from "./model/raw.ts";
export type * from "./model/generatedPackage.ts";
export type * from "./model/rule.ts";
export type * from "./model/testing.ts";
export type * from "./model/webhooks.ts";

/** One document, decided. */
export interface Api extends PackageIdentity {
  readonly entries: Entries;
  /** Modules whose every export the index hands on, relative to it: hand-written code. */
  readonly reexports: readonly string[];
  /** The package's command, where it has one. */
  readonly command?: Command;
  /** Hand-written Markdown for the README, after the first call. */
  readonly guide?: string;
  /** `info.title` and `info.version`, as written. */
  readonly title: string;
  readonly version: string;
  readonly docs: Docs;
  /** An identifier of SPDX; left out if the document states none. */
  readonly license?: string;
  readonly client: ClientModel;
  /** Named types in the order of `models.ts`. */
  readonly declarations: readonly Declaration[];
  readonly operations: readonly Operation[];
  /** Left out if no operation has parameters that a reader could write down. */
  readonly firstCall?: CallExample;
  /** Requests that the API sends. */
  readonly incoming: readonly Incoming[];
  /** The entry that verifies webhooks; left out where the document does not say how they are signed. */
  readonly webhooks?: WebhooksModel;
  /** The declaration of the known error codes; left out if the document lists none. */
  readonly errorCodeName?: string;
  /** The rules that responses are validated against. */
  readonly schemas: ResponseSchemas;
  /** Left out where the entry is not wanted. */
  readonly testing?: TestingModel;
  /** The document as one YAML file, for mocks and other tools. */
  readonly openapi: string;
  /** What `schema.ts` is printed from. */
  readonly raw: RawDocument;
  /** The names to store in the manifest: `givenNames` of the next run. */
  readonly names: JsonObject;
}

/** What becomes of `format: int64`. Left out: a number, with a warning where one is rounded. */
export type Int64Choice = "bigint" | "string" | "auto";

/** A request that the API sends: a webhook, or a callback that an operation registers. */
export interface Incoming {
  readonly kind: "webhook" | "callback";
  /** Its key in the document. */
  readonly key: string;
  readonly method: string;
  /** The operation that asks for it. */
  readonly operation?: string;
  /** The declaration of its body. */
  readonly payloadName: string;
  readonly docs: Docs;
}

/** A command of a package: `npx @lading/imagekit`. */
export interface Command {
  readonly name: string;
  /** The file that npm links, relative to the package. */
  readonly path: string;
  /** The compiled program that it runs, relative to that file. */
  readonly program: string;
}

/** The names of an operation, in the manifest's `names.operations` by `GET /pets`. */
export interface OperationNames {
  /** Of the method; left out while it is not decided. */
  readonly name?: string;
  /** Of the function, where it is another. */
  readonly function?: string;
  /** The document's operationId; left out if there is none. */
  readonly operationId?: string;
  /** The id that replaces an operationId which the operation shares with others. */
  readonly id?: string;
  /** Names that the method had: no other operation gets them. */
  readonly former?: readonly string[];
}
