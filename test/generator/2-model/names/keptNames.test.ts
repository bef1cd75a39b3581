/** What is exported stays exported under its name, whatever a document gains and however it is ordered. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Api, JsonObject } from "../../../../generator/src/2-model/model.ts";
import { nameOperations } from "../../../../generator/src/1-load/resolve/nameOperations.ts";
import { assertProperty } from "../../../support/fuzz/assertProperty.ts";
import { modelOf } from "../modelOf.ts";

/** Names as documents spell them. */
const word = fc.constantFrom("pet", "Pets", "order", "user", "image_info", "API", "v2", "größe");
const spelt = fc
  .tuple(word, word, fc.constantFrom("", "-", "_", ".", " ", "/"))
  .map(([one, other, separator]) => `${one}${separator}${other}`);
const names = fc.uniqueArray(spelt, { minLength: 1, maxLength: 8, selector: fold });
const paths = fc.uniqueArray(
  spelt.map((name) => `/${name.replaceAll(/[ ./]/g, "/")}/{id}`),
  {
    minLength: 1,
    maxLength: 4,
    selector: fold,
  },
);

/** Two names that only spelling tells apart may need the same identifier: then the plainer one keeps it. */
function fold(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z0-9]/g, "")
    .toLowerCase();
}

interface Content {
  readonly schemas: readonly string[];
  readonly operations: readonly string[];
  /** Paths of operations without an operationId. */
  readonly paths: readonly string[];
}

function build({ schemas, operations, paths: nameless }: Content): Api {
  const responses = { "200": { description: "Done" } };
  const document: JsonObject = {
    paths: Object.fromEntries([
      ...operations.map((operationId) => [
        `/named/${operationId}`,
        { get: { operationId, responses } },
      ]),
      ...nameless.map((path) => [path, { post: { responses } }]),
    ]),
    components: {
      schemas: Object.fromEntries(
        schemas.map((name) => [name, { type: "object", properties: { id: { type: "string" } } }]),
      ),
    },
  };
  const reporter = { report: () => {}, describe: () => "", fileOf: () => undefined };
  nameOperations(document as Record<string, unknown>, reporter, new Map());
  return modelOf(document).api;
}

/** What each name of the package stands for. */
function exportsOf(api: Api): ReadonlyMap<string, string> {
  return new Map([
    ...api.operations.map(({ name, pointer }) => [name, pointer] as const),
    ...api.operations.map(({ resultName, pointer }) => [resultName, `${pointer} result`] as const),
    ...api.declarations.flatMap(({ name, pointer }) => (pointer ? [[name, pointer] as const] : [])),
  ]);
}

test("a schema or an operation more renames nothing", async () => {
  await assertProperty(
    "one name more",
    fc.property(names, names, paths, fc.nat(), (schemas, operations, nameless, left) => {
      const less = <Item>(all: readonly Item[]): readonly Item[] =>
        all.filter((_, index) => index !== left % all.length);
      const whole = exportsOf(build({ schemas, operations, paths: nameless }));
      for (const before of [
        { schemas: less(schemas), operations, paths: nameless },
        { schemas, operations: less(operations), paths: nameless },
        { schemas, operations, paths: less(nameless) },
      ])
        for (const [name, meaning] of exportsOf(build(before)))
          expect(whole.get(name)).toBe(meaning);
    }),
    100,
  );
});

test("the order of a document changes no name", async () => {
  await assertProperty(
    "the order of names",
    fc.property(fc.array(spelt, { minLength: 2, maxLength: 8 }), (all) => {
      const distinct = [...new Set(all)];
      const content = { schemas: distinct, operations: distinct, paths: [] };
      const reversed = {
        schemas: distinct.toReversed(),
        operations: distinct.toReversed(),
        paths: [],
      };
      const sorted = (api: Api) => [...exportsOf(api)].toSorted();
      expect(sorted(build(reversed))).toEqual(sorted(build(content)));
    }),
    100,
  );
});

test("of names that only spelling tells apart, the plain one keeps its own", () => {
  const before = exportsOf(build({ schemas: ["PetStore"], operations: ["petStore"], paths: [] }));
  const after = exportsOf(
    build({
      schemas: ["pet-store", "PetStore", "pet.store"],
      operations: ["pet/store", "petStore", "PETSTORE"],
      paths: [],
    }),
  );
  for (const [name, meaning] of before) expect(after.get(name)).toBe(meaning);
});
