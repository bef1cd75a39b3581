/** Names once given are kept: `.lading.json` remembers them, and no other thing gets one. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generate as generateAll } from "lading";
import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/2-model/model.ts";
import { newPackage, type Generation } from "./generations.ts";
import { addFiles, specText, workspace } from "../workspace.ts";

const done = { "204": { description: "Done." } };

/** `{ "GET /cars": "list" }`, an operationId of several words being followed by its tag: `list cars`. */
function operations(all: Readonly<Record<string, string>>): JsonObject {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const [place, said] of Object.entries(all)) {
    const [method = "", path = ""] = place.split(" ");
    const [operationId, tag] = said.split(" ");
    const operation = {
      ...(operationId !== "" && { operationId }),
      ...(tag !== undefined && { tags: [tag] }),
      responses: done,
    };
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
  }
  return { paths };
}

const schemas = (all: Readonly<Record<string, JsonObject>>): JsonObject => ({
  components: { schemas: all },
});
const having = (property: string): JsonObject => ({
  type: "object",
  properties: { [property]: { type: "string" } },
});
const root = (given: JsonObject): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "Toy", version: "1" },
  servers: [{ url: "https://toy.example" }],
  paths: {},
  ...given,
});

type Methods = Readonly<Record<string, string>>;

const methodsOf = ({ api }: Generation): Methods =>
  Object.fromEntries(api.operations.map(({ name, plan }) => [`${plan.method} ${plan.path}`, name]));
const typesOf = ({ api }: Generation): readonly string[] =>
  api.declarations.flatMap(({ name, shape, pointer }) =>
    pointer === undefined
      ? []
      : [`${name}: ${"properties" in shape ? shape.properties[0]?.name : shape.kind}`],
  );

/** Methods of several generations, and what is said of the last. */
async function grown(
  ...generations: readonly Methods[]
): Promise<readonly [Methods, readonly string[]]> {
  const generate = newPackage(workspace());
  let last: Generation | undefined;
  for (const all of generations) last = await generate({ "openapi.yaml": root(operations(all)) });
  if (last === undefined) throw new Error("no generation");
  return [methodsOf(last), last.findings.map((finding) => finding.split(" ")[0] ?? "")];
}

test.each<[string, readonly Methods[], Methods, readonly string[]]>([
  [
    "duplicates take the word of their tags, all of them",
    [{ "GET /a/cars": "list cars", "GET /a/boats": "list boats" }],
    { "GET /a/cars": "carsList", "GET /a/boats": "boatsList" },
    ["operation-id-duplicate"],
  ],
  [
    "without tags, of their paths",
    [{ "GET /v1/{id}/cars": "list", "GET /v1/{id}/old-boats": "list", "GET /v1": "" }],
    {
      "GET /v1": "getV1",
      "GET /v1/{id}/cars": "carsList",
      "GET /v1/{id}/old-boats": "oldBoatsList",
    },
    ["operation-id-duplicate"],
  ],
  [
    "at one path, of their methods",
    [{ "GET /cars": "cars all", "PUT /cars": "cars all" }],
    { "GET /cars": "getCars", "PUT /cars": "putCars" },
    ["operation-id-duplicate"],
  ],
  [
    "a path that another one begins with",
    [{ "GET /cars": "list", "GET /cars/old": "list" }],
    { "GET /cars": "carsList", "GET /cars/old": "carsOldList" },
    ["operation-id-duplicate"],
  ],
  [
    "a duplicate that comes later takes over nothing",
    [{ "GET /cars": "list" }, { "GET /boats": "list", "GET /cars": "list" }],
    { "GET /cars": "list", "GET /boats": "boatsList" },
    ["operation-id-duplicate"],
  ],
  [
    "one of two that remains keeps its name",
    [{ "GET /cars": "list", "GET /boats": "list" }, { "GET /cars": "list" }],
    { "GET /cars": "carsList" },
    [],
  ],
  [
    "an operation that moves keeps its name",
    [
      { "GET /cars": "list" },
      { "GET /v2/cars": "list", "GET /cars": "oldList" },
      { "GET /v2/cars": "list" },
    ],
    { "GET /v2/cars": "v2CarsList" },
    [],
  ],
  [
    "another path of the same operationId",
    [{ "GET /cars": "listCars" }, { "POST /v2/cars": "listCars" }],
    { "POST /v2/cars": "listCars" },
    [],
  ],
  [
    "another operationId is meant, and reported",
    [{ "GET /cars": "list" }, { "GET /cars": "listCars" }],
    { "GET /cars": "listCars" },
    ["name-changed"],
  ],
  [
    "one that gets none keeps its name",
    [{ "GET /cars": "list" }, { "GET /cars": "" }],
    { "GET /cars": "list" },
    [],
  ],
  [
    "operationIds that change places do not",
    [
      { "GET /cars": "cars", "GET /boats": "boats" },
      { "GET /cars": "boats", "GET /boats": "cars" },
    ],
    { "GET /cars": "cars", "GET /boats": "boats" },
    ["name-reserved", "name-reserved"],
  ],
  [
    "what is gone keeps its name, and gets it again",
    [
      { "GET /cars": "list", "GET /boats": "boats" },
      { "GET /boats": "boats" },
      { "GET /boats": "boats", "GET /bikes": "List" },
      { "GET /boats": "boats", "GET /bikes": "List", "GET /cars": "list" },
    ],
    { "GET /boats": "boats", "GET /bikes": "bikesList", "GET /cars": "list" },
    [],
  ],
  [
    "an operationId that is another one's path",
    [{ "GET /cars": "" }, { "GET /cars": "", "GET /boats": "getCars" }],
    { "GET /cars": "getCars", "GET /boats": "boatsGetCars" },
    ["operation-id-duplicate"],
  ],
  [
    "what differs by case, or by spelling",
    [{ "GET /a": "getPets" }, { "GET /b": "get-pets", "GET /a": "getPets", "GET /c": "getpets" }],
    { "GET /a": "getPets", "GET /b": "bGetPets", "GET /c": "getpets" },
    [],
  ],
])("%s", async (_name, generations, methods, codes) => {
  expect(await grown(...generations)).toEqual([methods, codes]);
});

test("a schema's name stays its own when others come, go and move", async () => {
  const generate = newPackage(workspace());
  const first = await generate({ "openapi.yaml": root(schemas({ "pet-store": having("one") })) });
  expect(typesOf(first)).toEqual(["PetStore: one"]);
  const both = { PetStore: having("two"), "pet-store": having("one") };
  const second = await generate({ "openapi.yaml": root(schemas(both)) });
  expect(typesOf(second)).toEqual(["PetStoreModel: two", "PetStore: one"]);
  expect(second.findings).toEqual([expect.stringMatching(/^name-reserved .*pet-store/)]);
  const third = await generate({ "openapi.yaml": root(schemas({ PetStore: having("two") })) });
  expect(typesOf(third)).toEqual(["PetStoreModel: two"]);
  expect(third.findings).toEqual([]);
});

test("types of operations and of requests give way to names that are given", async () => {
  const generate = newPackage(workspace());
  const paths = { "/a": { get: { operationId: "a", responses: done } } };
  const first = await generate({ "openapi.yaml": root({ paths }) });
  expect(first.api.operations[0]?.resultName).toBe("AResult");
  const more = { ...schemas({ AResult: having("one"), A: having("two") }), paths };
  const second = await generate({ "openapi.yaml": root(more) });
  expect(second.api.operations[0]?.resultName).toBe("AResult");
  expect(typesOf(second)).toEqual(["AResultModel: one", "A: two"]);
});

const referring = (...references: readonly string[]): JsonObject => ({
  paths: Object.fromEntries(
    references.map(($ref, index) => [
      `/${"zyxwv".charAt(index)}`,
      {
        get: {
          operationId: `get${"zyxwv".charAt(index)}`,
          responses: {
            "200": { description: "Ok", content: { "application/json": { schema: { $ref } } } },
          },
        },
      },
    ]),
  ),
});

test("schemas of other files are known by their file, no matter who refers to them first", async () => {
  const files = { "a.yaml": { Pet: having("a") }, "b.yaml": { Pet: having("b") } };
  const generate = newPackage(workspace());
  const first = await generate({ ...files, "openapi.yaml": root(referring("b.yaml#/Pet")) });
  expect(typesOf(first)).toEqual(["Pet: b"]);
  const both = { ...files, "openapi.yaml": root(referring("a.yaml#/Pet", "b.yaml#/Pet")) };
  expect(typesOf(await generate(both)).toSorted()).toEqual(["APet: a", "Pet: b"]);
  expect(typesOf(await newPackage(workspace())(both)).toSorted()).toEqual(["APet: a", "BPet: b"]);
  const own = root({
    ...referring("a.yaml#/Pet", "b.yaml#/Pet"),
    ...schemas({ Pet: having("own") }),
  });
  const third = await generate({ ...files, "openapi.yaml": own });
  expect(typesOf(third).toSorted()).toEqual(["APet: a", "Pet: b", "PetModel: own"]);
});

test("a component that is a file is that file's type, before and after it moves there", async () => {
  const direct = root(referring("schemas/role.yaml"));
  const named = root({
    ...referring("#/components/schemas/Role", "#/components/schemas/Person"),
    ...schemas({ Role: { $ref: "schemas/role.yaml" }, Person: { $ref: "schemas/human.yaml" } }),
  });
  const inline = root({
    ...referring("#/components/schemas/Role"),
    ...schemas({ Role: having("role") }),
  });
  const files = { "schemas/role.yaml": having("role"), "schemas/human.yaml": having("human") };
  const alone = await newPackage(workspace())({ ...files, "openapi.yaml": named });
  expect(typesOf(alone)).toEqual(["Role: role", "Person: human"]);

  const generate = newPackage(workspace());
  for (const document of [inline, named, direct, named]) {
    const { meanings, findings } = await generate({ ...files, "openapi.yaml": document });
    expect([...meanings.keys()].filter((name) => /Role/.test(name))).toEqual(["Role"]);
    expect(findings).toEqual([]);
  }
});

test("a second key leaves the option of the first as it is", async () => {
  const schemes = (...names: readonly string[]): JsonObject => ({
    ...operations({ "GET /a": "a" }),
    security: names.map((name) => ({ [name]: [] })),
    components: {
      securitySchemes: Object.fromEntries(
        names.map((name) => [name, { type: "apiKey", in: "header", name }]),
      ),
    },
  });
  const generate = newPackage(workspace());
  const optionsOf = ({ api }: Generation) => Object.keys(api.client.plan.options ?? {});
  expect(optionsOf(await generate({ "openapi.yaml": root(schemes("one")) }))).toEqual(["apiKey"]);
  const second = await generate({ "openapi.yaml": root(schemes("two", "one")) });
  expect(optionsOf(second).toSorted()).toEqual(["apiKey", "two"]);
});

test("a manifest lists each former name once, and never the present one", async () => {
  const folder = workspace();
  const manifestAfter = async (operationId: string): Promise<string> => {
    const paths = `paths: {/cars: {get: {operationId: ${operationId}, responses: {"204": {description: None}}}}}\n`;
    addFiles(folder, { "specs/toy/openapi.yaml": specText(paths) });
    await generateAll({ root: folder });
    const { names } = JSON.parse(
      readFileSync(join(folder, "packages/toy/.lading.json"), "utf8"),
    ) as { readonly names: { readonly operations: object } };
    return JSON.stringify(names.operations);
  };
  const said: string[] = [];
  for (const id of ["list", "all", "list", "all", "list"]) said.push(await manifestAfter(id));
  const [first, second, third] = said;
  expect(first).not.toContain("former");
  expect(second).toContain('"former":["list"]');
  expect(third).toContain('"former":["all"]');
  expect(said.slice(3)).toEqual([second, third]);
});
