// Generated from specs/answer-schemas/openapi.yaml by `npm run generate -- answer-schemas`. Change the document, not this file.

import type { ResponseSchemas, StatusSchemas } from "@lading/runtime";
import {
  allOf,
  containing,
  distinct,
  divisibleBy,
  format,
  matching,
  maxCharacters,
  minCharacters,
  not,
  object,
  schema,
  tuple,
  when,
  whether,
} from "@lading/runtime/schemas";
import * as v from "valibot";
import type { Limits, Problem, Tree } from "./models.ts";

const TreeBranchesPart: v.GenericSchema<unknown, unknown> = schema(
  v.pipe(v.array(v.lazy(() => TreeSchema)), distinct()),
);

/** Schema of `Tree`. */
export const TreeSchema: v.GenericSchema<unknown, Tree> = object(
  {
    name: v.pipe(v.string(), minCharacters(1)),
    secret: v.optional(v.string()),
    age: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
    kind: v.optional(v.union([v.picklist(["oak", "elm"]), v.null()])),
    branches: v.optional(v.pipe(v.array(v.lazy(() => TreeSchema)), distinct())),
    crown: v.optional(TreeBranchesPart),
    toString: v.optional(v.literal("tree")),
  },
  { rest: v.never() },
);

/** Schema of `Problem`. */
export const ProblemSchema: v.GenericSchema<unknown, Problem> = allOf([
  object({
    title: v.string(),
  }),
  object({
    code: v.optional(v.string()),
  }),
]);

/** Schema of `Limits`. */
export const LimitsSchema: v.GenericSchema<unknown, Limits> = object({
  text: v.optional(v.pipe(v.string(), maxCharacters(3), matching("^\\w+/$"), format("uuid"))),
  foreignPattern: v.optional(v.string()),
  unknownFormat: v.optional(v.string()),
  number: v.optional(v.pipe(v.number(), v.maxValue(9), v.gtValue(0), divisibleBy(0.1))),
  list: v.optional(v.pipe(v.array(v.unknown()), v.minLength(1), containing(v.literal(1), 2))),
  pair: v.optional(tuple([v.string(), v.number()], v.never())),
  map: v.optional(object({}, { rest: v.boolean(), minMembers: 1 })),
  patterned: v.optional(object({}, { patterns: [["^y-", v.string()]] })),
  named: v.optional(
    object(
      {},
      {
        names: when("string", v.pipe(v.string(), maxCharacters(2))),
        dependents: {
          a: object({
            b: v.unknown(),
          }),
        },
      },
    ),
  ),
  untyped: v.optional(
    allOf([
      when("string", v.pipe(v.string(), minCharacters(2))),
      when(
        "object",
        object({
          a: v.unknown(),
        }),
      ),
    ]),
  ),
  excluded: v.optional(not(v.string())),
  conditional: v.optional(
    whether(v.string(), {
      holds: when("string", v.pipe(v.string(), minCharacters(1))),
      fails: v.number(),
    }),
  ),
});

/** What `readTree` answers, by status. */
export const readTreeResponses: StatusSchemas = {
  200: v.union([TreeSchema, v.array(TreeSchema)]),
  "4XX": ProblemSchema,
};

/** What `readLimits` answers, by status. */
export const readLimitsResponses: StatusSchemas = {
  default: LimitsSchema,
};

/** Every answer that can be checked: `new AnswerSchemas({ validation: { schemas } })`. */
export const schemas: ResponseSchemas = {
  readTree: readTreeResponses,
  "read limits": readLimitsResponses,
};
