// Generated from specs/hostile-prose/openapi.yaml by `npm run generate -- hostile-prose`. Change the document, not this file.

import type { Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `fGlobalThisPWN1FunctionG`.
 *
 * One object with the path, query and header parameters, under their names on the wire.
 */
export interface FGlobalThisPWN1FunctionGParams {
  /** @defaultValue `"`${globalThis.PWN=1}`"` */
  readonly 'q"]; globalThis.PWN=1; //'?: string | undefined;
}

export interface Evil {
  /** *\/ z: 1 } globalThis.PWN=1; interface J { /* */
  readonly "a: string } globalThis.PWN=1; interface J { b"?: string;
  readonly ["__proto__"]?: string;
  readonly colour?: 'blue";}\n{globalThis.PWN=1}//' | "a\\";
}

/** Every response of `fGlobalThisPWN1FunctionG`, narrowed by `ok` and `status`. */
export type FGlobalThisPWN1FunctionGResult = Success<200, Evil> | Undocumented<200>;
