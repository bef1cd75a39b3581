/** Documents grow at random, and lose things: no public name changes its meaning, and none has a hash. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/2-model/model.ts";
import { assertProperty } from "../../support/fuzz/assertProperty.ts";
import { newPackage, type Files, type Generation } from "./generations.ts";
import { workspace } from "../workspace.ts";
import { testTimeout } from "../../support/testTimeout.ts";

const word = fc.constantFrom(
  "pet",
  "Pet",
  "pets",
  "get-pet",
  "get_pet",
  "Error",
  "list",
  "toString",
  "图",
  "a'b",
);

/** An operation: what it is, and what may be written about it. */
interface Operation {
  readonly path: string;
  readonly method: string;
  readonly operationId: string | undefined;
  readonly tag: string | undefined;
  /** What it responds with: a component, a schema of another file, or something of its own. */
  readonly reference: string | undefined;
}

interface Content {
  readonly operations: readonly Operation[];
  /** Keys of components; a key under `files` is a reference to that file. */
  readonly schemas: readonly { readonly key: string; readonly file: string | undefined }[];
  readonly reversed: boolean;
}

/** Components that are nothing but references, always: one that is written anew is another thing under an old name. */
const references: Readonly<Record<string, string>> = {
  pets: "whole.yaml",
  "get-pet": "whole.yaml",
  list: "a.yaml#/Pet",
  Error: "b.yaml#/Error",
};

const file = fc.constantFrom("a.yaml", "b.yaml", "sub/a.yaml");
const operation: fc.Arbitrary<Operation> = fc.record({
  path: fc.constantFrom(
    "/pets",
    "/pets/{id}",
    "/old/pets",
    "/v2/Pets",
    "/list",
    "/get-pet",
    "/get_pet",
  ),
  method: fc.constantFrom("get", "post", "delete"),
  operationId: fc.option(word, { nil: undefined }),
  tag: fc.option(fc.constantFrom("cars", "boats"), { nil: undefined }),
  reference: fc.option(
    fc.oneof(
      fc.tuple(file, fc.constantFrom("Pet", "Error")).map(([path, name]) => `${path}#/${name}`),
      fc.constantFrom("whole.yaml", "sub/whole.yaml"),
    ),
    { nil: undefined },
  ),
});
const content: fc.Arbitrary<Content> = fc.record({
  operations: fc.uniqueArray(operation, {
    maxLength: 6,
    selector: ({ path, method }) => `${method} ${path}`,
  }),
  schemas: fc.uniqueArray(word, { maxLength: 6 }).map((names) =>
    names.map((name) => {
      const key = name.replaceAll(/[^A-Za-z_-]/g, "X");
      return { key, file: references[key] };
    }),
  ),
  reversed: fc.boolean(),
});

const having = (property: string): JsonObject => ({
  type: "object",
  properties: { [property]: { type: "string" } },
});

/** Whatever is written about a thing, its shape says where it is. */
function filesOf({ operations, schemas, reversed }: Content): Files {
  const ordered = <Item>(items: readonly Item[]) => (reversed ? items.toReversed() : items);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { path, method, operationId, tag, reference } of ordered(operations)) {
    const schema = reference === undefined ? having(`${method} ${path}`) : { $ref: reference };
    const parameter = { name: "id", in: "path", required: true, schema: { type: "string" } };
    paths[path] = {
      ...paths[path],
      [method]: {
        ...(operationId !== undefined && { operationId }),
        ...(tag !== undefined && { tags: [tag] }),
        parameters: path.includes("{id}") ? [parameter] : [],
        responses: { "200": { description: "Ok", content: { "application/json": { schema } } } },
      },
    };
  }
  const components = ordered(schemas).map(({ key, file: $ref }) => [
    key,
    $ref === undefined ? having(key) : { $ref },
  ]);
  const root = {
    openapi: "3.1.0",
    info: { title: "Toy", version: "1" },
    servers: [{ url: "https://toy.example" }],
    paths,
    components: { schemas: Object.fromEntries(components) as JsonObject },
  };
  const pair = (path: string) => ({ Pet: having(`${path} Pet`), Error: having(`${path} Error`) });
  return {
    "openapi.yaml": root,
    "a.yaml": pair("a"),
    "b.yaml": pair("b"),
    "sub/a.yaml": pair("sub/a"),
    "whole.yaml": having("whole"),
    "sub/whole.yaml": having("sub/whole"),
  };
}

/** Names that mean something else than they did, and names that no reader can say. */
function faults(before: Before, { meanings }: Generation, now: Content): readonly string[] {
  return [...meanings].flatMap(([name, meaning]) => {
    const was = before.meanings.get(name);
    const isHashed = /_[0-9a-z]{5,7}$/.test(name) && /\d/.test(name.slice(-7));
    if (was !== undefined && was !== meaning && !hasMoved(was, meaning, before, now))
      return [`${name}: ${was} → ${meaning}`];
    return isHashed ? [`${name}: a hash`] : [];
  });
}

interface Before {
  readonly meanings: Map<string, string>;
  /** What operations were called: their operationIds by place. */
  readonly operationIds: Map<string, Set<string | undefined>>;
}

const placeOf = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;

/** An operation that is found elsewhere under its operationId is the same. */
function hasMoved(was: string, meaning: string, { operationIds }: Before, now: Content): boolean {
  const bare = (text: string): string => text.replace(/^\w+ of /, "");
  const here = now.operations.find((each) => placeOf(each) === bare(meaning));
  const isGone = !now.operations.some((each) => placeOf(each) === bare(was));
  return (
    isGone &&
    here?.operationId !== undefined &&
    operationIds.get(bare(was))?.has(here.operationId) === true
  );
}

test(
  "a name means what it meant, whatever a document gains, loses or orders otherwise",
  { timeout: testTimeout(360_000) },
  async () => {
    const root = workspace();
    await assertProperty(
      "meanings of names",
      fc.asyncProperty(fc.array(content, { minLength: 2, maxLength: 4 }), async (generations) => {
        const generate = newPackage(root);
        const before: Before = { meanings: new Map(), operationIds: new Map() };
        for (const each of generations) {
          const generation = await generate(filesOf(each));
          expect(faults(before, generation, each)).toEqual([]);
          for (const [name, meaning] of generation.meanings) before.meanings.set(name, meaning);
          for (const operation of each.operations) {
            const known = before.operationIds.get(placeOf(operation)) ?? new Set();
            before.operationIds.set(placeOf(operation), known.add(operation.operationId));
          }
        }
      }),
      60,
    );
  },
);

test("what stays in a document keeps its names", { timeout: testTimeout(360_000) }, async () => {
  const root = workspace();
  await assertProperty(
    "names that stay",
    fc.asyncProperty(content, content, async (first, more) => {
      const places = new Set(first.operations.map(({ path, method }) => `${method} ${path}`));
      const keys = new Set(first.schemas.map(({ key }) => key));
      const grown: Content = {
        operations: [
          ...more.operations.filter(({ path, method }) => !places.has(`${method} ${path}`)),
          ...first.operations,
        ],
        schemas: [...more.schemas.filter(({ key }) => !keys.has(key)), ...first.schemas],
        reversed: more.reversed,
      };
      const generate = newPackage(root);
      const { meanings } = await generate(filesOf(first));
      const after = await generate(filesOf(grown));
      const lost = [...meanings].filter(([name, meaning]) => after.meanings.get(name) !== meaning);
      expect(lost).toEqual([]);
    }),
    60,
  );
});
