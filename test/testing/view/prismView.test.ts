import { afterAll, beforeAll, expect, test } from "vitest";
import { startPrism, type Prism } from "../../../packages/testing/src/prism/startPrism.ts";
import { prismView } from "../../../packages/testing/src/view/prismView.ts";
import { serverPrefix } from "../../../packages/testing/src/document/serverAddress.ts";
import { uncompilable } from "../../support/prism/uncompilable.ts";
import { startWire, type Wire } from "../../../packages/testing/src/mock/startWire.ts";

const document = {
  openapi: "3.1.0",
  info: { title: "Album", version: "1" },
  servers: [{ url: "https://{region}.album.test/v1", variables: { region: { default: "eu" } } }],
  paths: {
    "/photos": {
      post: {
        operationId: "addPhoto",
        requestBody: { $ref: "#/components/requestBodies/Photo" },
        responses: { "201": { description: "Added" } },
      },
      put: {
        operationId: "replacePhoto",
        requestBody: { $ref: "#/components/requestBodies/Photo" },
        responses: { "201": { description: "Replaced" } },
      },
    },
    "/{address}": {
      servers: [{ url: "https://bucket.test" }],
      put: {
        operationId: "uploadPart",
        parameters: [
          {
            name: "address",
            in: "path",
            required: true,
            schema: { type: "string", format: "uri" },
            "x-lading-absolute-url": true,
          },
        ],
        requestBody: {
          required: true,
          content: { "application/octet-stream": { schema: { type: "string", maxLength: 3 } } },
        },
        responses: { "200": { description: "Stored" } },
      },
    },
    "/elsewhere": {
      servers: [{ url: "https://other.test" }],
      get: { operationId: "getElsewhere", responses: { "200": { description: "There" } } },
    },
  },
  components: {
    requestBodies: {
      Photo: {
        required: true,
        content: {
          "multipart/form-data": {
            schema: { $ref: "#/components/schemas/Photo" },
            encoding: {
              tags: { style: "form", explode: false },
              files: { "x-lading-array-format": "indices" },
              rows: { "x-lading-array-format": "brackets" },
              image: { style: "deepObject", explode: true, "x-lading-array-format": "brackets" },
              metadata: { style: "deepObject", explode: true },
              color: { style: "pipeDelimited" },
              place: { explode: true, contentType: "application/json" },
              data: { contentType: "image/*, application/pdf" },
            },
          },
        },
      },
    },
    schemas: {
      Photo: {
        type: "object",
        required: ["data", "files", "image"],
        properties: {
          data: { type: "string", format: "binary" },
          size: { type: "integer", maximum: 100 },
          tags: { type: "array", items: { type: "string" } },
          names: { type: "array", items: { type: "string", maxLength: 3 } },
          files: { type: "array", items: { type: "string" } },
          rows: { type: "array", items: { type: "integer" } },
          settings: { type: "object", properties: { a: { type: "string" } } },
          extra: {
            type: "string",
            contentMediaType: "application/json",
            contentSchema: { type: "array", items: { type: "object" } },
          },
          color: { type: "object", properties: { red: { type: "integer" } } },
          place: { type: "object", properties: { floor: { type: "integer" } } },
          image: { $ref: "#/components/schemas/Image" },
          metadata: { type: "object", additionalProperties: { type: "string", minLength: 2 } },
        },
        additionalProperties: { type: "string", format: "binary", "x-lading-parameter": "file" },
      },
      Image: {
        type: "object",
        required: ["description"],
        properties: {
          description: { type: "string" },
          trade_ids: { type: "array", items: { type: "integer" } },
        },
      },
    },
  },
};

let prism: Prism;
let wire: Wire;

beforeAll(async () => {
  prism = await startPrism([prismView(document)]);
  wire = await startWire(prism.urls[0] ?? "");
});

afterAll(async () => {
  await wire.stop();
  await prism.stop();
});

const file = new File([new Uint8Array([0xff, 0xd8, 0x00])], 'a "b";c\n.jpg', {
  type: "image/jpeg",
});

type Fields = readonly (readonly [string, string | File])[];

const good: Fields = [
  ["data", file],
  ["size", "12"],
  ["tags", "a,b"],
  ["names", "ann"],
  ["names", "bob"],
  ["files[0]", "x"],
  ["files[1]", "y"],
  ["rows[]", "1"],
  ["rows[]", "2"],
  ["settings", '{"a":"b"}'],
  ["extra", "[{}]"],
  ["image[description]", "100 % größer"],
  ["image[trade_ids][]", "1"],
  ["image[trade_ids][]", "2"],
  ["metadata[pet]", "cat"],
  ["color", "red|100"],
  ["floor", "2"],
  ["ünusual; name.jpg", file],
];

async function violationsOf(fields: Fields, method = "POST"): Promise<readonly string[]> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const path = `${serverPrefix(document)}/photos`;
  const { exchanges } = await wire.observe({}, () => fetch(wire.url + path, { method, body }));
  return exchanges.flatMap((exchange) => exchange.violations);
}

test("compiles in Prism's validator", async () => {
  expect(await uncompilable(prismView(document))).toEqual([]);
});

test("names a schema that Prism's validator cannot compile", async () => {
  const schema = { type: "string", pattern: "(" };
  const content = { "application/json": { schema } };
  const paths = { "/": { get: { responses: { "200": { description: "", content } } } } };
  const found = await uncompilable(prismView({ ...document, paths }));
  expect(found).toEqual([
    expect.stringContaining("get /v1/ response 200 application/json: Invalid reg"),
  ]);
});

test.each(["POST", "PUT"])("accepts a correct form (%s)", async (method) => {
  expect(await violationsOf(good, method)).toEqual([]);
});

test.each<[string, Fields, RegExp]>([
  ["a missing file", without("data"), /required property 'data'/],
  [
    "a file of the wrong type",
    changed("data", new File(["text"], "a.txt", { type: "text/plain" })),
    /body\.data: .* pattern/,
  ],
  ["a text for a file", changed("data", "text"), /body\.data: .* pattern/],
  ["a wrong number", changed("size", "twelve"), /body\.size: .* integer/],
  ["a number out of bounds", changed("size", "101"), /body\.size: .* <= 100/],
  ["a list in the wrong spelling", changed("files[0]", "x", "files[]"), /property 'files\[0\]'/],
  ["a wrong item in a later place", [...good, ["names", "long"]], /3 characters/],
  ["a name given twice", [...good, ["size", "13"]], /size#2: .* pattern/],
  ["an object for JSON", changed("settings", "[object Object]"), /body\.settings: .* pattern/],
  ["an object for a JSON list", changed("extra", "[object Object]"), /body\.extra: .* pattern/],
  ["a missing member", without("image[description]"), /property 'image\[description\]'/],
  ["a wrong item in an object", changed("image[trade_ids][]", "one"), /integer/],
  ["a short value in a map", changed("metadata[pet]", "c"), /fewer than 2 characters/],
  ["a wrong property of an exploded object", changed("floor", "two"), /body\.floor: .* integer/],
  ["a key of a joined object on its own", [...good, ["red", "100"]], /body\.red: .* pattern/],
  ["an exploded object in one value", changed("floor", "{}", "place"), /body\.place: .* pattern/],
  ["an unknown text", [...good, ["unknown", "text"]], /body\.unknown: .* pattern/],
])("catches %s", async (_defect, fields, message) => {
  expect((await violationsOf(fields)).join("\n")).toMatch(message);
});

function without(name: string): Fields {
  return good.filter(([field]) => field !== name);
}

function changed(name: string, value: string | File, rename: string = name): Fields {
  return good.map((field) => (field[0] === name ? [rename, value] : field));
}

test("mocks an operation with a presigned URL where the document sketches it", async () => {
  const put = {
    method: "PUT",
    body: file,
    headers: { "content-type": "application/octet-stream" },
  };
  const { value, exchanges } = await wire.observe({}, () => fetch(`${wire.url}/part-1?a=b`, put));
  expect([value.status, exchanges[0]?.violations]).toEqual([200, []]);
});

test("leaves out operations on other origins", async () => {
  const { value } = await wire.observe({}, () => fetch(`${wire.url}/v1/elsewhere`));
  expect(value.status).toBe(404);
});

test("refuses a form that contains itself", () => {
  const loop = { type: "object", properties: { loop: { $ref: "#/components/schemas/Loop" } } };
  const content = {
    "multipart/form-data": {
      schema: { $ref: "#/components/schemas/Loop" },
      encoding: { loop: { style: "deepObject" } },
    },
  };
  const recursive = {
    ...document,
    paths: { "/": { post: { requestBody: { content } } } },
    components: { schemas: { Loop: loop } },
  };
  expect(() => prismView(recursive)).toThrow("#/components/schemas/Loop contains itself");
});
