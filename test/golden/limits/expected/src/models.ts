// Generated from specs/limits/openapi.yaml by `npm run generate -- limits`. Change the document, not this file.

import type { FileInput, Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `sendForm`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
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
 * One object with the path, query and header parameters, under their names on the wire, and the
 * body as `body`.
 */
export interface SendRawParams {
  /** At most 5000 bytes. */
  readonly body: FileInput;
}

/** Every response of `sendForm`, narrowed by `ok` and `status`. */
export type SendFormResult = Success<204, undefined> | Undocumented<204>;

/** Every response of `sendRaw`, narrowed by `ok` and `status`. */
export type SendRawResult = Success<204, undefined> | Undocumented<204>;
