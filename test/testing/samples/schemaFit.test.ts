/** What ajv says of documents of OpenAPI 3.0. */
import { expect, test } from "vitest";
import { schemaFit } from "../../../packages/testing/src/samples/schemaFit.ts";

const document = { components: { schemas: { Name: { type: "string" } } } };

test("`nullable` next to no type allows null, and turns no other check off", () => {
  const fit = schemaFit(document, "response");
  const schema = { allOf: [{ $ref: "#/components/schemas/Name" }], nullable: true };
  expect(fit(schema, "cat")).toBeUndefined();
  expect(fit(schema, null)).toBeUndefined();
  expect(fit(schema, 3)).toContain("string");
});

test("a property may be called `nullable`", () => {
  const fit = schemaFit(document);
  const schema = { type: "object", properties: { nullable: { type: "boolean" } } };
  expect(fit(schema, { nullable: true })).toBeUndefined();
  expect(fit(schema, { nullable: 3 })).toContain("boolean");
});
