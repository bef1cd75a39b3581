/** The first call of a README is a program: whatever the document calls its options, its class and its operations. */
import ts from "typescript";
import { expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { emitReadme } from "../../../../generator/src/3-emit/readme/emitReadme.ts";
import { modelOf } from "../../2-model/modelOf.ts";

const done = { responses: { "204": { description: "Done." } } };

/** The lines of the first call that make the client and use it. */
function firstCall(given: JsonObject, provider = "toy"): readonly string[] {
  const readme = emitReadme(modelOf(given, provider).api);
  const programs = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, text = ""]) => text);
  for (const text of programs) {
    const { diagnostics } = ts.transpileModule(text, {
      reportDiagnostics: true,
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
  }
  return (programs[0] ?? "").trim().split("\n").slice(2, 4);
}

const server = (url: string, variables: JsonObject): JsonObject => ({
  servers: [{ url, variables }],
});

test.each<[string, JsonObject, string]>([
  [
    "a server variable with a default",
    server("https://{up-host}.toy.example", { "up-host": { default: "a" } }),
    "new Toy()",
  ],
  [
    "a server variable without a default, which is no identifier",
    server("https://{up-host}.toy.example", {}),
    'new Toy({ "up-host": "your_up-host" })',
  ],
  [
    "a variable of another operation's server",
    {
      paths: {
        "/cats": { get: { operationId: "listCats", ...done } },
        "/up": {
          post: { operationId: "up", ...server("https://{up-host}.toy.example", {}), ...done },
        },
      },
    },
    "new Toy()",
  ],
  [
    "a key whose scheme is no identifier",
    {
      security: [{ "x-key": [] }],
      components: {
        securitySchemes: {
          "x-key": { type: "apiKey", in: "header", name: "x-key" },
          constructor: { type: "apiKey", in: "header", name: "x-other" },
        },
      },
    },
    'new Toy({ xKey: "your_x_key" })',
  ],
])("%s", (_name, given, made) => {
  const paths = { "/cats": { get: { operationId: "listCats", ...done } } };
  expect(firstCall({ paths, ...given })[0]).toBe(`const toy = ${made};`);
});

test.each([
  ["new", "const newClient = new New();"],
  ["console", "const consoleClient = new Console();"],
  ["result", "const resultClient = new Result();"],
  ["image-kit", "const imageKit = new ImageKit();"],
])("a provider called %s", (provider, line) => {
  const paths = { "/cats": { get: { operationId: "delete", ...done } } };
  const [made, called] = firstCall({ paths }, provider);
  expect(made).toBe(line);
  expect(called).toMatch(/^const result = await \w+\.delete\(\);$/);
});
