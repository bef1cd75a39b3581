/**
 * The entry `@lading/runtime/schemas`: JSON Schema's keywords as valibot schemas and actions. Generated `schemas.ts` files use
 * them; nothing else in the runtime imports this entry.
 */
export {
  above,
  atLeast,
  atMost,
  below,
  divisibleBy,
  format,
  integer,
  matching,
  maxCharacters,
  minCharacters,
  type FormatName,
} from "./checks.ts";
export { containing, distinct, maxItems, minItems, tuple } from "./arrays.ts";
export { allOf, equalTo, not, when, whether } from "./logic.ts";
export { object, type ObjectProperties, type ObjectRules } from "./object.ts";
export { int64 } from "./int64.ts";
export { oneOf, union } from "./union.ts";
export {
  array,
  boolean,
  lazy,
  literal,
  never,
  nothing,
  nullable,
  number,
  optional,
  picklist,
  string,
  unknown,
  type FittingRule,
  type Rule,
  type ValueCheck,
} from "./values.ts";
