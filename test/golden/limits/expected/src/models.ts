// Generated from specs/limits/openapi.yaml by `npm run generate -- limits`. Change the document, not this file.

import type { FileInput, Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `sendForm`.
 *
 * Path, query and header parameters and the fields of the body stand side by side, under their
 * names on the wire.
 */
export interface SendFormParams {
  /** At most 1000 bytes. */
  readonly photo?: FileInput | undefined;
  readonly anything?: FileInput | undefined;
  /** At most 80 characters. */
  readonly title?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/**
 * Parameters of `sendRaw`.
 *
 * Path, query and header parameters stand under their names on the wire, the request's body under
 * `body`.
 */
export interface SendRawParams {
  /** At most 5000 bytes. */
  readonly body: FileInput;
}

/** Every response of `sendForm`, narrowed by `ok` and `status`. */
export type SendFormResult = Success<204, undefined> | Undocumented<204>;

/** Every response of `sendRaw`, narrowed by `ok` and `status`. */
export type SendRawResult = Success<204, undefined> | Undocumented<204>;
