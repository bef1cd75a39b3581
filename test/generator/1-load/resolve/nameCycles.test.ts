/** A schema that holds itself is named after its place. */
import { expect, test } from "vitest";
import { nameCycles } from "../../../../generator/src/1-load/resolve/nameCycles.ts";

test.each([
  ["/cats", "CatsPostRequestBody"],
  ["/schemas-of-cats/paths", "SchemasOfCatsPathsPostRequestBody"],
  ["/my-content", "MyContentPostRequestBody"],
  ["/1", "Schema1PostRequestBody"],
])("at %s: %s", (path, name) => {
  const place = `#/paths/${path.replaceAll("/", "~1")}/post/requestBody/content/application~1json/schema`;
  const schema = { type: "object", properties: { next: { $ref: place } } };
  const content = { "application/json": { schema } };
  const document = { paths: { [path]: { post: { requestBody: { content } } } } };
  nameCycles(document);
  const $ref = `#/components/schemas/${name}`;
  expect(document).toMatchObject({
    paths: {
      [path]: { post: { requestBody: { content: { "application/json": { schema: { $ref } } } } } },
    },
    components: { schemas: { [name]: { properties: { next: { $ref } } } } },
  });
});

test.each(["contents", "my-schema", "pathsTo"])(
  "a property called %s is part of the name",
  (key) => {
    const $ref = `#/components/schemas/Cat/properties/${key}`;
    const inner = { type: "object", properties: { next: { $ref } } };
    const document = { components: { schemas: { Cat: { properties: { [key]: inner } } } } };
    nameCycles(document);
    const words = key.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
    expect(Object.keys(document.components.schemas)).toEqual(["Cat", `Cat${words.join("")}`]);
  },
);
