// Generated from specs/bytes-as-text/openapi.yaml by `npm run generate -- bytes-as-text`. Change the document, not this file.

import type { FileInput, Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `createScan`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export type CreateScanParams = Scan;

/**
 * Parameters of `uploadPhoto`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface UploadPhotoParams {
  readonly bytes: FileInput;
}

/**
 * Parameters of `exchangeBackup`.
 *
 * One object with the path, query and header parameters, under their names on the wire, and the
 * body as `body`.
 */
export interface ExchangeBackupParams {
  readonly seal?: string | undefined;
  readonly body: FileInput;
}

export interface Scan {
  readonly bytes: string;
  readonly pages?: readonly string[] | undefined;
}

export interface Photo {
  readonly bytes: string;
}

/** `Photo` as requests take it. */
export interface PhotoInput {
  readonly bytes: FileInput;
}

/** Every response of `createScan`, narrowed by `ok` and `status`. */
export type CreateScanResult = Success<200, Scan> | Undocumented<200>;

/** Every response of `uploadPhoto`, narrowed by `ok` and `status`. */
export type UploadPhotoResult = Success<200, Photo> | Undocumented<200>;

/** Every response of `exchangeBackup`, narrowed by `ok` and `status`. */
export type ExchangeBackupResult = Success<200, Blob> | Undocumented<200>;
