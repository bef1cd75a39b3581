import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { modelOf } from "../modelOf.ts";

const response = { responses: { "204": { description: "Done." } } };

function operations(...ids: readonly string[]): JsonObject {
  const paths = ids.map((operationId, index) => [
    `/${index}`,
    { get: { operationId, ...response } },
  ]);
  return { paths: Object.fromEntries(paths) as JsonObject };
}

const schemas = (...ids: readonly string[]): JsonObject => ({
  components: {
    schemas: Object.fromEntries(ids.map((id) => [id, { type: "string" }])) as JsonObject,
  },
});

describe("operationIds become names of functions and files", () => {
  test.each([
    [["f(){} globalThis.PWN=1; function g"], ["fGlobalThisPWN1FunctionG"]],
    // A method may have any word for a name, but those that make its object a promise, say.
    [
      ["delete", "await", "then", "default"],
      ["delete", "await", "then_", "default"],
    ],
    [
      ["get", "set", "type", "of", "new", "static"],
      ["get", "set", "type", "of", "new", "static"],
    ],
    [
      ["__proto__", "constructor", "toString"],
      ["proto", "constructor_", "toString_"],
    ],
    [
      ["hasOwnProperty", "valueOf"],
      ["hasOwnProperty_", "valueOf_"],
    ],
    [
      ["toJSON", "raw", "call", "withOptions"],
      ["toJSON_", "raw", "call_", "withOptions_"],
    ],
    [
      ["upload_many", "GET_USERS", "URLUpload", "ListURLs", "get_v2API"],
      ["uploadMany", "getUsers", "urlUpload", "listURLs", "getV2API"],
    ],
    [
      ["a-b", "a_b", "aB"],
      ["get0AB", "get1AB", "aB"],
    ],
    [
      ["123", "😀", "Übersicht zeigen"],
      ["_123", "operation", "ubersichtZeigen"],
    ],
    // An apostrophe is within a word, whichever it is.
    [
      ["List a Club's Members", "List an Organization’s Issues", "members' list", "get 'all'"],
      ["listAClubsMembers", "listAnOrganizationsIssues", "membersList", "getAll"],
    ],
    // What has no Latin letters keeps its own; what has accents loses them.
    [
      ["获取用户", "получить пользователя", "Straße_öffnen", "fjøl"],
      ["获取用户", "получитьПользователя", "strasseOffnen", "fjol"],
    ],
  ])("%j → %j", (ids, names) => {
    const { api, reports } = modelOf(operations(...ids));
    expect(api.operations.map(({ name }) => name)).toEqual(names);
    expect(reports).toEqual([]);
  });

  test.each([
    [
      ["delete", "get", "type", "of", "as"],
      ["delete_", "get", "type", "of", "as"],
    ],
    // Names that the generated files use themselves.
    [
      ["params", "options", "client", "provider", "paths", "toFile"],
      ["params_", "options_", "client_", "provider_", "paths", "toFile_"],
    ],
    // Windows keeps these for devices; some disks compare without case.
    [
      ["con", "LPT1", "uploadFile", "uploadfile"],
      ["con_", "lpt1_", "uploadFile", "uploadfile_"],
    ],
  ])("%j → functions %j", (ids, names) => {
    const { api } = modelOf(operations(...ids));
    expect(api.operations.map(({ functionName }) => functionName)).toEqual(names);
  });

  test("a long name ends with a whole word, and no two are alike", () => {
    const long =
      "list every single one of the things that a very patient author has thought of so far";
    const { api } = modelOf(
      operations(`${long} ${long} ${long}`, `${long} ${long} once`, "xy".repeat(150)),
    );
    const half = "EverySingleOneOfTheThingsThatAVeryPatientAuthorHasThoughtOfSoFarList";
    expect(api.operations.map(({ name }) => name)).toEqual([
      `get0List${half}EverySingleOneOfTheThingsThatAVeryPatient`,
      `get1List${half}EverySingleOneOfTheThingsThatAVeryPatient`,
      "xy".repeat(60),
    ]);
  });

  test("a plan never takes the name of another operation", () => {
    const { api } = modelOf(operations("upload", "uploadPlan"));
    expect(api.operations.map(({ name, planName }) => [name, planName])).toEqual([
      ["upload", "uploadPlan_"],
      ["uploadPlan", "uploadPlanPlan"],
    ]);
  });
});

test.each([
  [
    ["Foo_Bar", "FooBar", "foo-bar"],
    ["Foo_Bar", "FooBar", "FooBarModel"],
  ],
  [
    ["pet", "Pet"],
    ["PetModel", "Pet"],
  ],
  [
    ["ErrorModel", "error"],
    ["ErrorModel", "ToyError"],
  ],
  [
    ["Error", "ErrorModel", "ToyError", "error"],
    ["Error2", "ErrorModel", "ToyError", "Error3"],
  ],
  [
    ["foo bar", "foo-bar", "foo_bar", "FooBar"],
    ["FooBarModel", "ToyFooBar", "FooBar2", "FooBar"],
  ],
  [
    ["用户", "订单", "Пользователь"],
    ["用户", "订单", "Пользователь"],
  ],
  [
    ["hasOwnProperty", "__proto__", "2fa"],
    ["HasOwnProperty", "Proto", "_2fa"],
  ],
  [
    ['Evil"]; globalThis.PWN=1; //', "Blob"],
    ["EvilGlobalThisPWN1", "BlobModel"],
  ],
  [
    ["Toy", "ToyOptions", "Record"],
    ["ToyModel", "ToyOptionsModel", "RecordModel"],
  ],
])("schemas %j → types %j", (ids, names) => {
  expect(modelOf(schemas(...ids)).api.declarations.map(({ name }) => name)).toEqual(names);
});

test.each([
  ["image-kit", "ImageKit"],
  ["client", "ClientApi"],
  ["file", "FileClient"],
])("provider %j → class %j", (provider, className) => {
  expect(modelOf({}, provider).api.client.className).toBe(className);
});

test("types of operations give way to those of the document, and to each other", () => {
  const text = { schema: { type: "object", properties: { a: { type: "string" } } } };
  const number = { schema: { type: "object", properties: { b: { type: "number" } } } };
  const more = { schema: { type: "object", properties: { c: { type: "number" } } } };
  const content = {
    "application/json": text,
    "application/merge-patch+json": number,
    "application/vnd.toy+json": more,
  };
  const paths = { "/a": { post: { operationId: "a", requestBody: { content }, ...response } } };
  const { api } = modelOf({ paths, ...schemas("AParams", "AResult") });
  expect(api.operations[0]?.resultName).toBe("AResult_");
  expect(api.declarations.map(({ name }) => name)).toEqual([
    "AJsonParams",
    "AJson2Params",
    "AJson3Params",
    "AParams_",
    "AParams",
    "AResult",
  ]);
});

describe("the order in which a document is written changes no name", () => {
  const given: JsonObject = {
    ...operations("a-b", "a_b", "aB", "a b", "aJson", "a", "upload", "uploadPlan", "delete"),
    ...schemas("foo-bar", "foo bar", "FooBar", "AParams", "AJsonParams", "aResult", "AResult"),
  };
  const exported = (document: JsonObject): readonly string[] => {
    const { api } = modelOf(document);
    const plans = api.operations.flatMap(({ plan, name, planName, resultName, paramsName }) => [
      [plan.id, name, planName, resultName, paramsName ?? ""].join(" "),
    ]);
    return [...plans, ...api.declarations.map((each) => `${each.pointer} ${each.name}`)].sort();
  };

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("shuffled by seed %i", (seed) => {
    expect(exported(shuffled(given, seed))).toEqual(exported(given));
  });
});

/** The same value with the keys of every object in another order. */
function shuffled<Value>(value: Value, seed: number): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => shuffled(item, seed)) as Value;
  if (typeof value !== "object" || value === null) return value;
  const rank = ([key]: readonly [string, unknown]): number =>
    [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) * seed) % 9973, seed);
  const entries = Object.entries(value).sort((one, other) => rank(one) - rank(other));
  return Object.fromEntries(entries.map(([key, item]) => [key, shuffled(item, seed)])) as Value;
}
