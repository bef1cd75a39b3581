import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runLading } from "../runLading.ts";
import { workspace } from "../workspace.ts";

/** A folder without specs. */
function app(files: Readonly<Record<string, string>>): string {
  const root = workspace({ "package.json": "{}", ...files });
  rmSync(join(root, "specs"), { recursive: true });
  return root;
}

test("in an app with a configuration, says what to do instead", async () => {
  const root = app({ "lading.config.json": '{ "apis": {} }' });
  const { status, stderr } = await runLading(root, "test");
  expect(status).toBe(1);
  expect(stderr).toContain("There is no folder specs/ here or above");
  expect(stderr).toContain("call contractTests({ api, client }) of @lading/testing/vitest");
});

test("outside of a workspace, says where it runs", async () => {
  const { status, stderr } = await runLading(app({}), "test");
  expect(status).toBe(1);
  expect(stderr).toContain("run it in a workspace.\n");
});

const document = `openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets:
    get: { operationId: listPets, responses: { "204": { description: None } } }
x-pets: { $ref: "#/components/schemas/Pet" }
`;

test("says of a document that Prism cannot mock what is wrong with it, and goes on", async () => {
  const broken = {
    "specs/pets/openapi.yaml": document,
    "packages/pets/openapi.yaml": document,
    "packages/pets/package.json": JSON.stringify({
      name: "pets",
      type: "module",
      exports: { ".": "./index.js", "./testing": "./testing.js" },
    }),
    "packages/pets/index.js": "export class Pets { call() {} listPets() {} }\n",
    "packages/pets/testing.js": `export const api = {
      name: "pets",
      document: new URL("openapi.yaml", import.meta.url),
      provider: { name: "pets", server: { url: "https://pets.example" } },
      operations: { listPets: { plan: { id: "listPets", method: "GET", path: "/pets", responses: { 204: [] } } } },
    };\n`,
  };
  const { status, stdout, stderr } = await runLading(workspace(broken), "test");
  expect(stderr).toBe("");
  expect(stdout).toContain(
    "pets is not tested. Prism cannot mock the document: at #/x-pets, the reference #/components/schemas/Pet leads nowhere.",
  );
  expect(status).toBe(1);
});
