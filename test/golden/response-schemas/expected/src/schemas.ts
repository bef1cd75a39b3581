// Generated from specs/response-schemas/openapi.yaml by `npm run generate -- response-schemas`. Change the document, not this file.

import type { ResponseSchemas, StatusSchemas } from "@lading/runtime";
import {
  above,
  allOf,
  array,
  atLeast,
  atMost,
  boolean,
  containing,
  distinct,
  divisibleBy,
  format,
  integer,
  lazy,
  literal,
  matching,
  maxCharacters,
  minCharacters,
  minItems,
  never,
  not,
  nothing,
  nullable,
  number,
  object,
  optional,
  picklist,
  string,
  tuple,
  union,
  unknown,
  when,
  whether,
} from "@lading/runtime/schemas";
import type * as v from "valibot";
import type { Limits, Problem, Tree } from "./models.ts";

export type { ResponseSchemas, StatusSchemas } from "@lading/runtime";

const TreeBranchesPart: v.GenericSchema<unknown, unknown> = array(
  lazy(() => TreeSchema),
  distinct(),
);

/** Schema of `Tree`. */
export const TreeSchema: v.GenericSchema<unknown, Tree> = object(
  {
    name: string(minCharacters(1)),
    secret: optional(string()),
    age: nullable(number(integer(), atLeast(0))),
    kind: optional(union([picklist(["oak", "elm"]), nothing()])),
    branches: optional(array(lazy(() => TreeSchema), distinct())),
    crown: optional(TreeBranchesPart),
    toString: optional(literal("tree")),
  },
  { rest: never() },
);

/** Schema of `Problem`. */
export const ProblemSchema: v.GenericSchema<unknown, Problem> = allOf([
  object({
    title: string(),
  }),
  object({
    code: optional(string()),
  }),
]);

/** Schema of `Limits`. */
export const LimitsSchema: v.GenericSchema<unknown, Limits> = object({
  text: optional(string(maxCharacters(3), matching("^\\w+/$"), format("uuid"))),
  foreignPattern: optional(string()),
  unknownFormat: optional(string()),
  number: optional(number(atMost(9), above(0), divisibleBy(0.1))),
  list: optional(array(unknown(), minItems(1), containing(literal(1), 2))),
  pair: optional(tuple([string(), number()], never())),
  map: optional(object({}, { rest: boolean(), minProperties: 1 })),
  patterned: optional(object({}, { patterns: [["^y-", string()]] })),
  named: optional(
    object(
      {},
      {
        names: when("string", string(maxCharacters(2))),
        dependents: {
          a: object({
            b: unknown(),
          }),
        },
      },
    ),
  ),
  untyped: optional(
    allOf([
      when("string", string(minCharacters(2))),
      when(
        "object",
        object({
          a: unknown(),
        }),
      ),
    ]),
  ),
  excluded: optional(not(string())),
  conditional: optional(
    whether(string(), { holds: when("string", string(minCharacters(1))), fails: number() }),
  ),
});

/** Responses of `readTree`, by status. */
export const readTreeResponses: StatusSchemas = {
  200: union([TreeSchema, array(TreeSchema)]),
  "4XX": ProblemSchema,
};

/** Responses of `readLimits`, by status. */
export const readLimitsResponses: StatusSchemas = {
  default: LimitsSchema,
};

/** Every response that can be validated: `new ResponseSchemasClient({ validation: { schemas } })`. */
export const schemas: ResponseSchemas = {
  readTree: readTreeResponses,
  "read limits": readLimitsResponses,
};
