// Generated from specs/form-fields/openapi.yaml by `npm run generate -- form-fields`. Change the document, not this file.

import type { FileInput, Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `upload`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface UploadParams {
  /** Each part has its file's name. */
  readonly file: FileInput | readonly FileInput[];
  readonly picture: FileInput;
  readonly pictures?: readonly FileInput[] | undefined;
  readonly pictureOrUrl?: FileInput | string | undefined;
  readonly repeated: readonly number[];
  readonly comma?: readonly string[] | undefined;
  readonly brackets?: readonly string[] | undefined;
  readonly indices?: readonly string[] | undefined;
  readonly pipes?: readonly string[] | undefined;
  readonly color?:
    | {
        readonly r?: number | undefined;
        readonly g?: number | undefined;
      }
    | undefined;
  readonly size?:
    | {
        readonly width?: number | undefined;
      }
    | undefined;
  readonly deep?:
    | {
        readonly ids?: readonly number[] | undefined;
        readonly file?: FileInput | undefined;
      }
    | undefined;
  readonly part?:
    | {
        readonly a?: number | undefined;
      }
    | undefined;
  readonly parts?:
    | readonly {
        readonly a?: number | undefined;
      }[]
    | undefined;
  readonly text?:
    | {
        readonly a?: number | undefined;
      }
    | undefined;
  readonly xml?: string | undefined;
  /** @defaultValue `"lading"` */
  readonly source?: string | undefined;
}

/** Every response of `upload`, narrowed by `ok` and `status`. */
export type UploadResult = Success<204, undefined> | Undocumented<204>;
