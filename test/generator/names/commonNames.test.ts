/** A package whose document uses the names of the language, of every object and of the runtime compiles, and can be used. */
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "lading";
import { compileErrors } from "../compileErrors.ts";
import { workspace } from "../workspace.ts";
import { testTimeout } from "../../support/testTimeout.ts";

const caller = `
import { CommonNames, delete_, get, of, 获取用户, type All, type FileInput, type FileInputModel } from "./src/index.ts";
import type { paths } from "./src/schema.ts";

const client = new CommonNames({ keyConstructor: "a", keyToString: "b", keyTimeout: "c", "upload-host": "up", serverValueOf: "v", serverHasOwnProperty: "h", serverTimeout: "t", timeout: 5 });
void [client.get(), client.set(), client.type(), client.of(), client.delete(), client.new(), client.default(), client.static(), client.params(), client.client(), client.getpets(), client.getPets(), client.获取用户()];
void [delete_(client), get(client), of(client), 获取用户(client)];

// Every object has the names: they may be left out, given, and read.
void client.putAll({});
void client.putAll({ toString: "a", constructor: "b", hasOwnProperty: true, valueOf: null });
void client.sendForm({ client: "a", toString: new Blob([]) });
void client.sendForm({});
export const all: All = { map: { a: "b" } };
export const query: NonNullable<paths["/r"]["get"]["parameters"]["query"]> = {};
export const model: FileInputModel = { FileInput: "a" };
export const file: FileInput = new Blob([]);
// @ts-expect-error A number is no value of the property, whatever every object brings.
void client.putAll({ constructor: 1 });
// @ts-expect-error What is required has to be given.
export const needed: import("./src/index.ts").Needed = {};
`;

test(
  "keywords, Object.prototype and the runtime's types as names",
  { timeout: testTimeout(60_000) },
  async () => {
    const root = workspace();
    mkdirSync(join(root, "specs/common-names"));
    const document = join(import.meta.dirname, "../../hostile/common-names.yaml");
    cpSync(document, join(root, "specs/common-names/openapi.yaml"));

    const { ok, diagnostics } = await generate({ root });
    expect([ok, diagnostics]).toEqual([true, []]);

    const folder = join(root, "packages/common-names");
    expect(compileErrors(folder, caller)).toEqual([]);
    const models = readFileSync(join(folder, "src/models.ts"), "utf8");
    expect(models).toContain('readonly toString?: string | Object["toString"];');
    expect(models).not.toMatch(/\b\w+_[0-9a-z]{6,7}\b/);
  },
);
