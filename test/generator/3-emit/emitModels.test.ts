/** Which schemas become interfaces, and which types that only an intersection can say. */
import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/2-model/model.ts";
import { emitModels } from "../../../generator/src/3-emit/emitModels.ts";
import { modelOf } from "../2-model/modelOf.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };

const schemas = {
  Animal: { type: "object", properties: { name: string } },
  Tagged: { type: "object", properties: { name: string, tags: { type: "array", items: string } } },
};

const cases: Readonly<Record<string, readonly [JsonObject, head: RegExp]>> = {
  "one parent and properties": [
    { allOf: [ref("Animal"), { type: "object", properties: { age: { type: "number" } } }] },
    /export interface Given extends Animal \{/,
  ],
  "two parents": [
    {
      allOf: [
        ref("Animal"),
        ref("Tagged"),
        { type: "object", properties: { age: { type: "number" } } },
      ],
    },
    /export type Given = Animal &\s+Tagged & \{/,
  ],
  "one parent and properties of any name": [
    {
      allOf: [
        ref("Animal"),
        {
          type: "object",
          properties: { age: { type: "number" } },
          additionalProperties: { type: "number" },
        },
      ],
    },
    /export type Given = Animal &/,
  ],
  "a property of another type than the parent's": [
    { allOf: [ref("Animal"), { type: "object", properties: { name: { const: "cat" } } }] },
    /export type Given = Animal &/,
  ],
};

test.each(Object.entries(cases))("%s", (_title, [given, head]) => {
  const content = { "application/json": { schema: ref("Given") } };
  const responses = { "200": { description: "An animal.", content } };
  const { api } = modelOf({
    paths: { "/cats": { get: { operationId: "readCat", responses } } },
    components: { schemas: { ...schemas, Given: given } },
  });
  expect(emitModels(api).print()).toMatch(head);
});
