// Generated from specs/streams/openapi.yaml by `npm run generate -- streams`. Change the document, not this file.

import type {
  ErrorStatus,
  EventStream,
  Failure,
  ItemStream,
  StatusRange,
  Success,
  Undocumented,
} from "@lading/runtime";

/**
 * Parameters of `chat`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface ChatParams {
  readonly prompt: string;
  readonly stream?: boolean | undefined;
}

/** One of a list. Body of `watchChanges`'s response with the status 200. */
export type WatchChangesResponseItem =
  | {
      readonly event: "note";
      readonly data: string;
    }
  | {
      readonly event: "change";
      readonly data: Change;
    };

/**
 * Parameters of `importChanges`.
 *
 * One object with the path, query and header parameters, under their names on the wire, and the
 * body as `body`.
 */
export interface ImportChangesParams {
  readonly body: readonly Change[] | AsyncIterable<Change> | Blob;
}

export interface Completion {
  readonly text: string;
}

export interface Chunk {
  readonly token: string;
}

export interface Problem {
  readonly title?: string;
}

export interface Change {
  readonly id: number;
}

export interface ChangeEvent {
  readonly id?: string;
  readonly event?: "change";
  readonly data: Change;
}

/** Every response of `chat`, narrowed by `ok` and `status`. */
export type ChatResult =
  Success<200, Completion | EventStream<Chunk>> | Failure<422, Problem> | Undocumented<200 | 422>;

/** Every response of `watchChanges`, narrowed by `ok` and `status`. */
export type WatchChangesResult =
  Success<200, EventStream<WatchChangesResponseItem>> | Undocumented<200>;

/** Every response of `watchNamedChanges`, narrowed by `ok` and `status`. */
export type WatchNamedChangesResult = Success<200, EventStream<ChangeEvent>> | Undocumented<200>;

/** Every response of `listChanges`, narrowed by `ok` and `status`. */
export type ListChangesResult = Success<200, ItemStream<Change>> | Undocumented<200>;

/** Every response of `importChanges`, narrowed by `ok` and `status`. */
export type ImportChangesResult = Success<204, undefined> | Undocumented<204>;

/** Every response of `exportChanges`, narrowed by `ok` and `status`. */
export type ExportChangesResult =
  | Success<StatusRange<2>, ItemStream<Change>>
  | Failure<ErrorStatus, Blob>
  | Undocumented<StatusRange<2> | ErrorStatus>;

/** Every response of `tailLog`, narrowed by `ok` and `status`. */
export type TailLogResult =
  Success<200, EventStream<string> | ItemStream<unknown>> | Undocumented<200>;
