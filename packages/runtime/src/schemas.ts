/**
 * The entry `@lading/runtime/schemas`: what JSON Schema says and valibot has no word for, as valibot's own schemas and
 * actions. Generated `schemas.ts` files are made of these and of valibot; nothing else of the runtime imports this entry.
 */
export {
  divisibleBy,
  format,
  matching,
  maxCharacters,
  minCharacters,
  type FormatName,
} from "./schemaChecks.ts";
export { containing, distinct, tuple } from "./schemaArrays.ts";
export { allOf, equalTo, not, oneOf, schema, when, whether } from "./schemaLogic.ts";
export { object, type ObjectMembers, type ObjectRules } from "./schemaObject.ts";
