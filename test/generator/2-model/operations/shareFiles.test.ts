/** A large API has a file for each tag, not for each operation. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "lading";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { compileErrors } from "../../compileErrors.ts";
import { workspace } from "../../workspace.ts";
import { modelOf } from "../modelOf.ts";

/** `count` operations with these tags in turn. */
function pathsOf(count: number, tags: readonly (string | undefined)[]): JsonObject {
  const paths = Array.from({ length: count }, (_, index) => {
    const tag = tags[index % tags.length];
    const responses = { "200": { description: "All.", content: { "application/json": {} } } };
    const operation = { operationId: `list${index}`, ...(tag && { tags: [tag] }), responses };
    return [`/things/${index}`, { get: operation }];
  });
  return Object.fromEntries(paths) as JsonObject;
}

const filesOf = (count: number, tags: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(modelOf({ paths: pathsOf(count, tags) }).api.operations.map(({ file }) => file)),
];

test("few operations have a file each", () => {
  expect(filesOf(199, ["Pets"])).toHaveLength(199);
});

test.each<[tags: readonly (string | undefined)[], files: readonly string[]]>([
  [
    ["Pets", "Store orders"],
    ["pets", "storeOrders"],
  ],
  [["pets", "Pets", "PETS"], ["pets"]],
  [["petStore", "Petstore"], ["petstore"]],
  [
    ["Con", undefined, "获取"],
    ["con_", "untagged", "获取"],
  ],
])("of hundreds, those tagged %j are in %j", (tags, files) => {
  expect(filesOf(240, tags)).toEqual(files);
});

test("such a package compiles, and exports each operation", { timeout: 120_000 }, async () => {
  const root = workspace();
  mkdirSync(join(root, "specs/large"));
  const document = {
    openapi: "3.1.0",
    info: { title: "Large", version: "1" },
    servers: [{ url: "https://large.example" }],
    paths: pathsOf(200, ["Pets", "Owners"]),
  };
  writeFileSync(join(root, "specs/large/openapi.yaml"), JSON.stringify(document));
  expect(await generate({ root })).toMatchObject({ ok: true });
  const folder = join(root, "packages/large");
  expect(readdirSync(join(folder, "src/operations"))).toEqual(["owners.ts", "pets.ts"]);
  const caller = `
import { Large, list0, list199 } from "./src/index.ts";
const large = new Large();
void [list0(large), list199(large), large.list7()];
`;
  expect(compileErrors(folder, caller)).toEqual([]);
});
