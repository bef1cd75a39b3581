/** What an upload gives where `responseFields` asks for more. Types only. */
import type { Success } from "@lading/runtime";
import type { UploadFileResult, UploadedFile } from "../models.ts";

/** A field of a file that the response has only when `responseFields` names it. */
export type RequestedField =
  | "tags"
  | "customCoordinates"
  | "isPrivateFile"
  | "metadata"
  | "embeddedMetadata"
  | "isPublished"
  | "customMetadata";

/** A list that names every field it asks for: one of unknown length may leave some out. */
export interface RequestedFields extends ReadonlyArray<RequestedField> {
  readonly length: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** A file with the fields that were asked for. */
export type FileWith<Field extends RequestedField> = UploadedFile &
  Required<Pick<UploadedFile, Field>>;

/** What `.result()` gives of an upload that asked for fields. */
export type UploadFileResultWith<Field extends RequestedField> =
  Success<200, FileWith<Field>> | Exclude<UploadFileResult, { readonly status: 200 }>;
