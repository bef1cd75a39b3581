/** What an upload answers, by what was asked for. Types only. */
import type { Success } from "@lading/runtime";
import type {
  QueuedUpload,
  ResponseField,
  Transformation,
  UploadFileParams,
  UploadFileResult,
  UploadedFile,
} from "../models.ts";

/** Members of a file that the answer brings only when `responseFields` names them. */
export type FieldOnRequest =
  | "tags"
  | "customCoordinates"
  | "isPrivateFile"
  | "metadata"
  | "embeddedMetadata"
  | "isPublished"
  | "customMetadata";

/** What always may come. */
type PlainFile = Omit<UploadedFile, FieldOnRequest>;

/**
 * A file as it is answered when `responseFields` is `Fields`: a list written in place brings these members and no other of
 * those on request; a list of which only the items' type is known may bring them.
 */
export type AnsweredFile<Fields extends readonly string[]> = string extends Fields[number]
  ? UploadedFile
  : number extends Fields["length"]
    ? PlainFile & Pick<UploadedFile, Fields[number] & FieldOnRequest>
    : PlainFile & Required<Pick<UploadedFile, Fields[number] & FieldOnRequest>>;

/** An upload waits only for a transformation that comes first. */
type Queued<Asked> = [Asked] extends [undefined]
  ? never
  : "pre" extends keyof Asked
    ? QueuedUpload
    : never;

/** What an awaited upload gives. */
export type AnsweredUpload<Fields extends readonly string[], Asked> =
  AnsweredFile<Fields> | Queued<Asked>;

/** What `.result()` of an upload gives. */
export type AnsweredResult<Fields extends readonly string[]> =
  Success<200, AnsweredFile<Fields>> | Exclude<UploadFileResult, { readonly status: 200 }>;

/** Parameters of an upload, remembering which fields and which transformation they ask for. */
export type AskingParams<
  Fields extends readonly ResponseField[],
  Asked extends Transformation | undefined,
> = UploadFileParams & {
  readonly responseFields?: Fields | undefined;
  readonly transformation?: Asked | undefined;
};
