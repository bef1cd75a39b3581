/** One operation: parameters and body, responses, credentials, examples. */
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { declared, operationOf, printed } from "../modelOf.ts";

const text = { type: "string" };
const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });
const form = (schema: JsonObject): JsonObject => ({ "multipart/form-data": { schema } });
const query = (name: string, more: JsonObject = {}): JsonObject => ({
  name,
  in: "query",
  schema: text,
  ...more,
});
const named = { type: "object", required: ["name"], properties: { name: text } };

describe("parameters and body", () => {
  test.each<[JsonObject, JsonObject]>([
    [{ schema: text }, {}],
    [{ schema: text, style: "form", explode: false }, { explode: false }],
    [{ schema: text, style: "cookie", explode: true }, { style: "cookie" }],
    [
      { schema: text, style: "cookie", explode: false },
      { style: "cookie", explode: false },
    ],
    [{ content: { "text/plain": { schema: text } } }, { style: "cookie" }],
    [{ content: json(named) }, { json: true }],
  ])("a cookie that says %j is planned as %j", (given, plan) => {
    const { operation, reports } = operationOf({
      parameters: [{ name: "a", in: "cookie", ...given }],
    });
    expect(operation.plan.parameters).toEqual([{ name: "a", in: "cookie", ...plan }]);
    expect(reports).toEqual([]);
  });

  test.each<[JsonObject, JsonObject]>([
    [{ style: "deepObject" }, { style: "deepObject" }],
    [
      { style: "deepObject", explode: true },
      { style: "deepObject", explode: true },
    ],
    [{ "x-lading-array-format": "indices" }, { style: "deepObject" }],
    [{ "x-lading-array-format": "brackets" }, { style: "deepObject", array: "brackets" }],
    [
      { style: "deepObject", "x-lading-array-format": "repeat" },
      { style: "deepObject", array: "repeat" },
    ],
    [
      { style: "deepObject", "x-lading-array-format": "comma" },
      { style: "deepObject", array: "comma" },
    ],
    [{ explode: false, "x-lading-array-format": "repeat" }, {}],
    [{ "x-lading-array-format": "comma" }, { explode: false }],
  ])("an array in the query that says %j is planned as %j", (given, plan) => {
    const { operation, reports } = operationOf({
      parameters: [query("a", { schema: { type: "array", items: text }, ...given })],
    });
    expect(operation.plan.parameters).toEqual([{ name: "a", in: "query", ...plan }]);
    expect(reports).toEqual([]);
  });

  test.each<[string, JsonObject, string | undefined]>([
    ["nothing", {}, undefined],
    ["a parameter", { parameters: [query("a")] }, "{ a?: string; }"],
    [
      "a fallback makes optional, a client option is no parameter",
      {
        parameters: [
          query("a", { required: true, "x-lading-client-default": "b" }),
          query("c", { "x-lading-client-option": "c" }),
        ],
      },
      '{ /** @defaultValue `"b"` */ a?: string; }',
    ],
    [
      "what the body decides is left out",
      { parameters: [query("Accept", { in: "header" })] },
      undefined,
    ],
    ["a flat body", { requestBody: { required: true, content: json(named) } }, "{ name: string; }"],
    [
      "a body next to a namesake moves",
      { parameters: [query("name")], requestBody: { content: json(named) } },
      "{ name?: string; body?: { name: string; }; }",
    ],
    [
      "a list moves",
      { requestBody: { content: json({ type: "array", items: text }) } },
      "{ body?: string[]; }",
    ],
    [
      "bytes move",
      { requestBody: { required: true, content: { "image/*": {} } } },
      "{ body: FileInput; }",
    ],
    [
      "an optional body is given whole or not at all",
      { requestBody: { content: json(named) } },
      "AddCatJsonParams | AddCatBodylessParams",
    ],
    [
      "several media types are distinguished",
      {
        requestBody: {
          required: true,
          content: { ...json(named), ...form(named), "text/plain": { schema: text } },
        },
      },
      "{ body: { name: string; } | string; }",
    ],
  ])("%s", (_, given, params) => {
    const { api, reports } = operationOf(given);
    expect({ params: declared(api, "AddCatParams"), reports }).toEqual({ params, reports: [] });
  });

  test.each<[string, JsonObject, readonly (readonly [string, string?])[]]>([
    [
      "a parameter named body next to bytes has its place in its name",
      { parameters: [query("body")], requestBody: { content: { "image/*": {} } } },
      [["body", "queryBody"]],
    ],
    [
      "so does one that has a taken name",
      { parameters: [query("a"), query("a", { in: "header" }), query("headerA")] },
      [["a"], ["headerA"], ["a", "headerA_"]],
    ],
  ])("%s", (_, given, wanted) => {
    const { operation, reports } = operationOf(given);
    expect(reports).toEqual([]);
    const names = operation.plan.parameters?.map(({ name, as }) => (as ? [name, as] : [name]));
    expect(names).toEqual(wanted);
  });

  test.each<[string, JsonObject, string]>([
    [
      "an option that every client takes",
      { parameters: [query("a", { "x-lading-client-option": "timeout" })] },
      "name-collision",
    ],
    [
      "an option of two types",
      {
        parameters: [
          query("a", { "x-lading-client-option": "o" }),
          query("b", { "x-lading-client-option": "o", schema: {} }),
        ],
      },
      "extension-conflict",
    ],
  ])("%s is reported", (_, given, code) => {
    expect(operationOf(given).reports.map((report) => report.split(" ")[0])).toEqual([code]);
  });
});

/** https://spec.openapis.org/oas/v3.1.0#encoding-object */
describe("a form's field", () => {
  const list = { type: "array", items: text };
  const file = { type: "string", format: "binary" };
  const [commas, deep] = [
    { style: "form", explode: false },
    { style: "deepObject", explode: true },
  ];

  test.each<[JsonObject, JsonObject | undefined, JsonObject, urlencoded?: JsonObject]>([
    [text, undefined, {}],
    [text, { contentType: "application/xml" }, { contentType: "application/xml" }],
    [text, { contentType: "image/png, image/jpeg" }, {}],
    [file, undefined, { kind: "file", single: true }, {}],
    [{ type: "array", items: file }, undefined, { kind: "file" }, {}],
    [{ anyOf: [file, text] }, undefined, { kind: "file", single: true, text: true }, {}],
    [{ type: "string", contentMediaType: "application/json" }, undefined, { kind: "json" }],
    [{ type: "object" }, undefined, { kind: "json", contentType: "application/json" }],
    [{ type: "object" }, { explode: true }, { object: "explode" }],
    [{ type: "object" }, deep, { object: "brackets" }],
    [list, deep, { array: "indices" }],
    [{ type: "array", items: { type: "object" } }, deep, { object: "brackets" }],
    [
      { type: "array", items: { type: "array", items: { type: "object" } } },
      deep,
      { object: "brackets" },
    ],
    [{ oneOf: [{ type: "object" }, text] }, deep, { object: "brackets" }],
    [{ anyOf: [list, { type: "null" }] }, deep, { array: "indices" }],
    [{}, deep, { object: "brackets" }],
    [list, { ...deep, "x-lading-array-format": "repeat" }, { array: "repeat" }],
    [
      { type: "object" },
      { ...deep, "x-lading-array-format": "repeat" },
      { object: "brackets", array: "repeat" },
    ],
    [list, undefined, {}],
    [list, commas, { array: "comma" }],
    [list, { style: "form", explode: true }, {}],
    [list, { style: "spaceDelimited", explode: false }, { array: "space" }],
    [list, { style: "pipeDelimited", explode: false }, { array: "pipe" }],
    [list, { "x-lading-array-format": "indices" }, { array: "indices" }],
    [list, { ...deep, "x-lading-array-format": "brackets" }, { array: "brackets" }],
    [
      text,
      { headers: { "X-Kind": { schema: { const: "cat" } }, "Content-Type": { schema: text } } },
      { headers: { "X-Kind": "cat" } },
      {},
    ],
    [
      text,
      { headers: { "X-Rate": { schema: { enum: [1] } } } },
      { headers: { "X-Rate": "1" } },
      {},
    ],
  ])("%j with encoding %j goes as %j", (schema, encoding, multipart, urlencoded = multipart) => {
    const body = {
      schema: { properties: { a: schema } },
      ...(encoding && { encoding: { a: encoding } }),
    };
    const content = { "multipart/form-data": body, "application/x-www-form-urlencoded": body };
    const { operation, reports } = operationOf({ requestBody: { content } });
    expect(reports).toEqual([]);
    const wanted = [multipart, urlencoded].map((plan) => ({ name: "a", ...plan }));
    expect(operation.plan.bodies).toMatchObject(wanted.map((plan) => ({ fields: [plan] })));
    expect(
      operation.plan.bodies?.map(
        (each) => "fields" in each && Object.keys(each.fields?.[0] ?? {}).sort(),
      ),
    ).toEqual(wanted.map((plan) => Object.keys(plan).sort()));
  });

  test("OpenAPI 3.0 observes style in URL-encoded forms only", () => {
    const body = { schema: { properties: { a: list } }, encoding: { a: commas } };
    const content = { "multipart/form-data": body, "application/x-www-form-urlencoded": body };
    const { operation } = operationOf({ requestBody: { content } }, { openapi: "3.0.3" });
    expect(operation.plan.bodies).toMatchObject([
      { kind: "multipart", fields: [{ name: "a" }] },
      { kind: "urlencoded", fields: [{ name: "a", array: "comma" }] },
    ]);
    expect(operation.plan.bodies?.[0]).not.toHaveProperty("fields.0.array");
  });

  test("of another multipart type, members are parts, and a list is its caller's to encode", () => {
    const parts = { type: "object", properties: { about: { type: "object" }, note: text } };
    const list = { type: "array", items: text };
    const content = { "multipart/related": { schema: parts }, "multipart/mixed": { schema: list } };
    const { operation, reports } = operationOf({ requestBody: { content } });
    expect(operation.plan.bodies).toEqual([
      {
        kind: "multipart",
        mediaType: "multipart/related",
        closed: true,
        distinct: true,
        fields: [
          { name: "about", kind: "json", contentType: "application/json" },
          { name: "note" },
        ],
      },
      { kind: "raw", mediaType: "multipart/mixed", distinct: true },
    ]);
    expect(reports).toEqual([expect.stringContaining("media-type-raw")]);
  });
});

describe("responses", () => {
  const responses = (...statuses: readonly string[]): JsonObject => ({
    responses: Object.fromEntries(
      statuses.map((status) => [status, { description: status, content: json({ const: status }) }]),
    ) as JsonObject,
  });

  test.each<[JsonObject, responses: string, data: string]>([
    [
      responses("default", "4xx", "404", "201", "200"),
      "200+ 201+ 404- 4XX- default-",
      '"200" | "201"',
    ],
    [responses("2XX", "200"), "200+ 2XX+", '"200" | "2XX"'],
    // Where no success is described, `default` describes it too.
    [responses("default", "404"), "404- default+ default-", '"default"'],
    [responses("404"), "404-", "never"],
    [{ responses: { "204": { description: "" } } }, "204+", "void"],
    // A 204 never has a body.
    [{ responses: { "204": { description: "", content: json(named) } } }, "204+", "void"],
    [{ responses: { "200": { description: "", content: { "image/png": {} } } } }, "200+", "Blob"],
    [{ responses: { "200": { description: "", content: { "text/csv": {} } } } }, "200+", "string"],
  ])("%j", (given, wanted, data) => {
    const { api, operation, reports } = operationOf(given);
    const found = operation.responses
      .map(({ status, ok }) => `${status}${ok ? "+" : "-"}`)
      .join(" ");
    expect({ found, data: printed(api, operation.data), reports }).toEqual({
      found: wanted,
      data,
      reports: [],
    });
  });
});

describe("credentials", () => {
  const schemes = {
    key: { type: "apiKey", in: "header", name: "X-Key" },
    user: { type: "http", scheme: "Basic" },
    token: { type: "oauth2", flows: {} },
  };

  test.each<
    [
      readonly JsonObject[],
      plan: readonly (readonly string[])[] | undefined,
      options: readonly string[],
    ]
  >([
    [[], undefined, []],
    [[{}], undefined, []],
    [[{ key: [] }], [["key"]], ["apiKey"]],
    [[{ key: [], user: [] }], [["key", "user"]], ["apiKey+username+password"]],
    [
      [{ token: [] }, { user: [] }, {}],
      [["token"], ["user"], []],
      ["accessToken", "username+password"],
    ],
  ])("%j", (security, plan, options) => {
    const components = { securitySchemes: schemes };
    const { api, operation, reports } = operationOf({ security }, { components });
    expect(reports).toEqual([]);
    expect(operation.plan.security).toEqual(plan);
    const sets = api.client.credentials.map((set) => set.map(({ name }) => name).join("+"));
    expect(sets).toEqual(options);
    expect(api.client.credentials.flat().every(({ secret }) => secret)).toBe(true);
  });

  const scheme = (value: string): JsonObject => ({
    type: "apiKey",
    in: "header",
    name: value,
    "x-lading-credentials": { value },
  });
  const many = Object.fromEntries(
    ["a", "b", "c", "d", "e", "f", "g"].map((name) => [name, scheme(name)]),
  );

  test.each<
    [what: string, ways: readonly string[], loose: string, choices: readonly (readonly string[])[]]
  >([
    ["one option each: nothing goes together", ["a", "b"], "a b", []],
    ["two that share nothing are two choices", ["ab", "cd"], "", [["ToyAAndB"], ["ToyCAndD"]]],
    ["an option by itself stays loose", ["ab", "c"], "c", [["ToyAAndB"]]],
    ["the order of schemes makes no difference", ["ab", "ba"], "", [["ToyAAndB"]]],
    [
      "two that share an option may be given together",
      ["ab", "ac"],
      "",
      [["ToyAAndB", "ToyAAndC", "ToyAAndB & ToyAAndC"]],
    ],
    [
      "a smaller one inside a larger one adds no third way",
      ["a", "ab"],
      "",
      [["ToyA", "ToyAAndB"]],
    ],
    [
      "what connects two others makes them one choice",
      ["ab", "cd", "bc"],
      "",
      [
        [
          "ToyAAndB",
          "ToyCAndD",
          "ToyBAndC",
          "ToyAAndB & ToyCAndD",
          "ToyAAndB & ToyBAndC",
          "ToyCAndD & ToyBAndC",
        ],
      ],
    ],
    ["of too many, types say nothing", ["ab", "ac", "ad", "ae", "af", "ag"], "a b c d e f g", []],
  ])("%s", (_what, ways, loose, choices) => {
    const security = ways.map((way) => Object.fromEntries([...way].map((name) => [name, []])));
    const { client } = operationOf({ security }, { components: { securitySchemes: many } }).api;
    expect(client.loose.properties.map(({ name }) => name).join(" ")).toBe(loose);
    const named = client.choices.map((choice) =>
      choice.map((way) => way.join(" & ").replaceAll("Credentials", "")),
    );
    expect(named).toEqual(choices);
  });

  test("a credential that fills a parameter too has the parameter's type and stays a secret", () => {
    const parameter = { name: "k", in: "query", "x-lading-client-option": "apiKey" };
    const { api, reports } = operationOf(
      { security: [{ key: [] }], parameters: [parameter] },
      { components: { securitySchemes: schemes } },
    );
    expect(reports).toEqual([]);
    expect(api.client.plan.options).toEqual({ apiKey: { env: "TOY_API_KEY", secret: true } });
    const [option] = api.client.loose.properties;
    expect([option?.name, printed(api, option?.shape)]).toEqual(["apiKey", "string | undefined"]);
  });

  test.each<[JsonObject]>([[{ type: "hmac" }], [{ type: "apiKey", in: "body", name: "key" }]])(
    "%j is reported, and left to the caller",
    (scheme) => {
      const rest = { components: { securitySchemes: { key: scheme } } };
      const { operation, reports } = operationOf({ security: [{ key: [] }] }, rest);
      expect(reports).toEqual(["security-scheme-unsupported #/components/securitySchemes/key"]);
      expect(operation.plan).not.toHaveProperty("security");
    },
  );

  test("what can be sent whole goes before what cannot", () => {
    const securitySchemes = { known: { type: "http", scheme: "bearer" }, odd: { type: "hmac" } };
    const security = [{ odd: [] }, { known: [], odd: [] }, { known: [] }];
    const { operation } = operationOf({ security }, { components: { securitySchemes } });
    expect(operation.plan.security).toEqual([["known"]]);
  });

  test("mutual TLS is the connection's business", () => {
    const rest = { components: { securitySchemes: { tls: { type: "mutualTLS" } } } };
    const { operation, reports } = operationOf({ security: [{ tls: [] }] }, rest);
    expect(reports).toEqual([]);
    expect(operation.plan).not.toHaveProperty("security");
  });

  test("any other HTTP scheme takes the header's whole value", () => {
    const rest = { components: { securitySchemes: { key: { type: "http", scheme: "Digest" } } } };
    expect(operationOf({ security: [{ key: [] }] }, rest).api.client.plan.security).toEqual({
      key: { type: "apiKey", in: "header", name: "Authorization", value: "authorization" },
    });
  });

  test("two keys are two options", () => {
    const securitySchemes = {
      "app-id": { type: "apiKey", in: "header", name: "X-App" },
      app_key: { type: "apiKey", in: "header", name: "X-Key" },
    };
    const security = [{ "app-id": [], app_key: [] }];
    const { api } = operationOf({ security }, { components: { securitySchemes } });
    const sets = api.client.credentials.map((set) => set.map(({ name }) => name));
    expect(sets).toEqual([["appId", "appKey"]]);
  });
});

describe("what is secret", () => {
  const text = { type: "string" };
  const marked = { ...text, "x-lading-secret": true };
  const password = { ...text, format: "password" };
  const components = { schemas: { Marked: marked } };
  const named = { $ref: "#/components/schemas/Marked" };
  const query = (name: string, rest: JsonObject): JsonObject => ({ name, in: "query", ...rest });

  test("of parameters: by the extension next to the schema, in it or behind its name, or by its format", () => {
    const parameters = [
      query("a", { schema: text, "x-lading-secret": true }),
      query("b", { schema: marked }),
      query("c", { schema: named }),
      query("d", { schema: password }),
      query("e", { schema: text }),
    ];
    const { operation } = operationOf({ parameters }, { components });
    const secret = operation.plan.parameters?.filter((each) => each.secret).map(({ name }) => name);
    expect(secret).toEqual(["a", "b", "c", "d"]);
  });

  test.each(["multipart/form-data", "application/x-www-form-urlencoded", "application/json"])(
    "of fields in %s",
    (mediaType) => {
      const properties = { a: marked, b: named, c: password, d: text };
      const content = { [mediaType]: { schema: { type: "object", properties } } };
      const { operation } = operationOf({ requestBody: { content } }, { components });
      const [body] = operation.plan.bodies ?? [];
      const fields = body !== undefined && "fields" in body ? (body.fields ?? []) : [];
      expect(fields.filter((field) => field.secret).map(({ name }) => name)).toEqual([
        "a",
        "b",
        "c",
      ]);
    },
  );

  test("a secret member leaves a JSON body's type its name", () => {
    const cat = { type: "object", required: ["key"], properties: { key: marked } };
    const body = {
      required: true,
      content: { "application/json": { schema: { $ref: "#/components/schemas/Cat" } } },
    };
    const { api, operation } = operationOf(
      { requestBody: body },
      { components: { schemas: { Cat: cat } } },
    );
    expect(operation.plan.bodies).toMatchObject([{ fields: [{ name: "key", secret: true }] }]);
    expect(declared(api, operation.paramsName ?? "")).toBe("Cat");
  });

  test("a client option is secret where one of its places says so", () => {
    const option = { "x-lading-client-option": "seal" };
    const parameters = [
      query("a", { schema: text, ...option }),
      query("b", { schema: text, ...option, "x-lading-secret": true }),
    ];
    const { api } = operationOf({ parameters });
    expect(api.client.plan.options).toEqual({ seal: { env: "TOY_SEAL", secret: true } });
  });
});

describe("an example becomes parameters", () => {
  const file = { type: "string", format: "binary" };
  const schema = {
    properties: {
      file,
      files: { type: "array", items: file },
      either: { anyOf: [file, text] },
      data: { type: "string", contentMediaType: "application/json" },
      key: { ...text, "x-lading-client-option": "key" },
    },
  };

  test.each<[JsonObject, JsonObject]>([
    [{ file: "@cat.jpg" }, { file: { $file: "cat.jpg" } }],
    [{ file: "bytes" }, { file: { $file: "file.bin" } }],
    [{ files: ["@a.jpg", "@b.jpg"] }, { files: [{ $file: "a.jpg" }, { $file: "b.jpg" }] }],
    [{ either: "https://x/cat.jpg" }, { either: "https://x/cat.jpg" }],
    [{ either: "@cat.jpg" }, { either: { $file: "cat.jpg" } }],
    [{ data: '{"a":[1]}' }, { data: { a: [1] } }],
    [{ key: "mine", more: 1 }, { more: 1 }],
  ])("%j → %j", (example, params) => {
    const requestBody = { required: true, content: { "multipart/form-data": { schema, example } } };
    const { operation, reports } = operationOf({ requestBody });
    expect(reports).toEqual([]);
    expect(operation.requests).toEqual([
      { name: "default", mediaType: "multipart/form-data", params },
    ]);
  });

  test("a JSON text that does not parse is reported at its place", () => {
    const media = { schema, examples: { first: { value: { data: "{a" } } } };
    const { reports } = operationOf({ requestBody: { content: { "multipart/form-data": media } } });
    expect(reports).toEqual([
      "example-invalid #/paths/~1cats/post/requestBody/content/multipart~1form-data/examples/first/value",
    ]);
  });
});

test.each([
  { type: "integer" },
  { const: "a\r\nX-Evil: 1" },
  { const: { a: 1 } },
  { default: "a" },
])("a part's header %j is not sent, and a warning tells", (schema) => {
  const body = {
    schema: { properties: { a: { type: "string" } } },
    encoding: { a: { headers: { "X-Own": { schema } } } },
  };
  const { operation, reports } = operationOf({
    requestBody: { content: { "multipart/form-data": body } },
  });
  expect(operation.plan.bodies).toMatchObject([{ fields: [{ name: "a" }] }]);
  expect(JSON.stringify(operation.plan.bodies)).not.toContain("X-Own");
  expect(reports).toEqual([expect.stringContaining("part-header-unsent")]);
});

describe("a form that is no list of named parts", () => {
  const file = { type: "string", format: "binary" };
  const bodiesOf = (body: JsonObject) => {
    const { operation, reports } = operationOf({
      requestBody: { required: true, content: { "multipart/form-data": body } },
    });
    return { bodies: operation.plan.bodies, reports };
  };

  test.each([
    ["a file", file],
    ["files", { type: "array", items: file }],
  ])("%s goes as the part file, and a warning tells", (_, schema) => {
    const { bodies, reports } = bodiesOf({ schema });
    expect(bodies).toMatchObject([{ flat: true, fields: [{ name: "file", kind: "file" }] }]);
    expect(reports).toEqual([expect.stringContaining("part-unnamed")]);
  });

  test("a choice has the fields of each, as they go in it", () => {
    const schema = {
      oneOf: [
        {
          type: "object",
          required: ["pic"],
          properties: { pic: file, tags: { type: "array", items: { type: "string" } } },
        },
        { type: "object", required: ["pic"], properties: { pic: { type: "string" } } },
      ],
    };
    const encoding = { tags: { style: "form", explode: false } };
    expect(bodiesOf({ schema, encoding }).bodies).toEqual([
      {
        kind: "multipart",
        mediaType: "multipart/form-data",
        fields: [
          { name: "pic", kind: "file", single: true, text: true },
          { name: "tags", array: "comma" },
        ],
      },
    ]);
  });
});
