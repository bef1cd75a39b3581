// Generated from specs/form-fields/openapi.yaml by `npm run generate -- form-fields`. Change the document, not this file.

import type { FileInput, Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `upload`.
 *
 * Path, query and header parameters and the fields of the body stand side by side, under their
 * names on the wire.
 */
export interface UploadParams {
  /** Each part bears its file's name. */
  readonly file: FileInput | readonly FileInput[];
  readonly picture: FileInput;
  readonly pictures?: readonly FileInput[];
  readonly pictureOrUrl?: FileInput | string;
  readonly repeated: readonly number[];
  readonly comma?: readonly string[];
  readonly brackets?: readonly string[];
  readonly indices?: readonly string[];
  readonly pipes?: readonly string[];
  readonly deep?: {
    readonly ids?: readonly number[];
    readonly file?: FileInput;
  };
  readonly part?: {
    readonly a?: number;
  };
  readonly parts?: readonly {
    readonly a?: number;
  }[];
  readonly text?: {
    readonly a?: number;
  };
  readonly xml?: string;
  /** @defaultValue `"lading"` */
  readonly source?: string;
}

/** Every answer of `upload`, told apart by `ok` and `status`. */
export type UploadResult = Success<204, undefined> | Undocumented<204>;
