/** What docs/pagination.md shows: its declaration generates a package, and its code compiles and runs with it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import ts from "typescript";
import { generate } from "lading";
import { pageOf, startFake, type Fake } from "@lading/testing/fakes";
import { parseYaml } from "@redocly/openapi-core";
import { builtPackage } from "../generator/builtPackage.ts";
import { compileErrors } from "../generator/compileErrors.ts";
import { workspace } from "../generator/workspace.ts";
import { fencesOf } from "../support/readmes/readmes.ts";
import { testTimeout } from "../support/testTimeout.ts";

const guide = readFileSync(join(import.meta.dirname, "../../docs/pagination.md"), "utf8");
const fences = fencesOf("docs/pagination.md", guide).map(({ text }) => text);
const [code = "", declaration = "", fakeCode = ""] = fences;

/** The guide's operation, with what it leaves out. */
function shopDocument(): string {
  const lines = declaration.trimEnd().split("\n");
  return [
    "openapi: 3.1.0",
    'info: {title: Shop, version: "1"}',
    "servers: [{url: https://shop.example/v1}]",
    "paths:",
    ...lines.map((line) => `  ${line}`),
    "      parameters:",
    "        - {name: status, in: query, schema: {type: string}}",
    "        - {name: cursor, in: query, schema: {type: string}}",
    "      responses:",
    '        "200":',
    "          description: A page",
    "          content:",
    "            application/json:",
    "              schema:",
    "                type: object",
    "                properties:",
    "                  orders: {type: array, items: {$ref: '#/components/schemas/Order'}}",
    "                  next_cursor: {type: string}",
    "components:",
    "  schemas:",
    "    Order: {type: object, required: [id], properties: {id: {type: string}}}",
    "",
  ].join("\n");
}

/** The folder of its package. */
async function shopPackage(): Promise<string> {
  const root = workspace({ "specs/shop/openapi.yaml": shopDocument() });
  const { diagnostics } = await generate({ root });
  expect(diagnostics).toEqual([]);
  return join(root, "packages/shop");
}

test("the guide has the fences that are tried here", () => {
  expect(fences).toHaveLength(3);
  expect(code).toContain("new Shop()");
  expect(fakeCode).toContain("pageOf");
});

test("its code compiles and runs", { timeout: testTimeout(120_000) }, async () => {
  const exports = await builtPackage(await shopPackage());
  const { url } = await shopFake();
  const logged: unknown[][] = [];
  const Shop = exports["Shop"] as new (options: object) => object;
  class HereShop extends Shop {
    constructor() {
      super({ baseUrl: url });
    }
  }
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
  });
  const run = new Function("Shop", "console", `return (async () => {${outputText}})()`) as (
    Shop: unknown,
    console: { readonly log: (...values: unknown[]) => void },
  ) => Promise<void>;
  await run(HereShop, { log: (...values) => void logged.push(values) });
  expect(logged).toEqual([
    ["o1"],
    ["o2"],
    ["o3"],
    [2, null],
    [1, null],
    [[{ id: "o1" }, { id: "o2" }], "after-2"],
    [[{ id: "o3" }]],
  ]);
});

test("its code compiles, and knows the types", { timeout: testTimeout(120_000) }, async () => {
  const caller = `import { Shop, listOrders, type Order, type Page, type PagedCall } from "./src/index.ts";\n${code}
export const first: Promise<Page<Order, unknown>> = listOrders(shop, { status: "open" }).page();
export const call: PagedCall<unknown, unknown, Order> = shop.listOrders();
`;
  expect(
    compileErrors(
      await shopPackage(),
      `${caller}declare const console: { log(...values: unknown[]): void };\n`,
    ),
  ).toEqual([]);
});

/** The guide's fake, over this document. */
async function shopFake(): Promise<Fake<unknown>> {
  const { outputText } = ts.transpileModule(fakeCode.replace(/^import.*$/m, ""), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
  });
  const run = new Function(
    "pageOf",
    "startFake",
    "api",
    `return (async () => {${outputText}; return fake;})()`,
  ) as (...given: unknown[]) => Promise<Fake<unknown>>;
  const fake = await run(pageOf, startFake, parseYaml(shopDocument()));
  onTestFinished(fake.stop);
  return fake;
}
