/** The results of uploads with `responseFields`. Types only. */
import type { Success } from "@lading/runtime";
import type { UploadFileResult, UploadedFile } from "../models.ts";

/** A field of a file that the response has only if `responseFields` names it. */
export type RequestedField =
  | "tags"
  | "customCoordinates"
  | "isPrivateFile"
  | "metadata"
  | "embeddedMetadata"
  | "isPublished"
  | "customMetadata";

/** A list whose type shows every requested field: a list of unknown length may omit some. */
export interface RequestedFields extends ReadonlyArray<RequestedField> {
  readonly length: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** A file with the requested fields. */
export type FileWith<Field extends RequestedField> = UploadedFile &
  Required<Pick<UploadedFile, Field>>;

/** What `.result()` returns for an upload with requested fields. */
export type UploadFileResultWith<Field extends RequestedField> =
  Success<200, FileWith<Field>> | Exclude<UploadFileResult, { readonly status: 200 }>;
