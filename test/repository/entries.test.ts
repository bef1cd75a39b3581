/** An entry of a package costs what it needs: neither the compiler nor a bundler reads what belongs to another entry. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { browserBundle } from "../support/packages/browserBundle.ts";

const root = join(import.meta.dirname, "../..");
const providers = readdirSync(join(root, "specs"));

/** What is worth telling apart of the files that were read; the names are those of an entry's own needs. */
const kinds: Readonly<Record<string, RegExp>> = {
  "openapi-fetch": /\/node_modules\/openapi-fetch\//,
  valibot: /\/node_modules\/valibot\//,
  paths: /\/dist\/schema\.(js|d\.ts)$/,
  schemas: /\/dist\/schemas(\.|\/index\.)(js|d\.ts)$/,
  raw: /\/dist\/raw(\.|\/index\.)(js|d\.ts)$/,
  client: /\/dist\/client\.(js|d\.ts)$/,
};

function kindsOf(files: readonly string[]): readonly string[] {
  const paths = files.map((path) => path.replaceAll("\\", "/"));
  return Object.keys(kinds).filter((kind) => paths.some((path) => kinds[kind]!.test(path)));
}

async function bundledKinds(entry: string): Promise<readonly string[]> {
  const { modules } = await browserBundle(`export * from "${entry}";`);
  return kindsOf(Object.keys(modules));
}

/** Of what `tsc --listFiles` would print. */
function compiledKinds(entry: string): readonly string[] {
  const file = join(root, "entry.ts");
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    module: ts.ModuleKind.NodeNext,
    types: [],
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (path, version, ...rest) =>
    path === file
      ? ts.createSourceFile(path, `export * from "${entry}";`, version)
      : readSource(path, version, ...rest);
  const program = ts.createProgram([file], options, host);
  expect(program.getSemanticDiagnostics(program.getSourceFile(file))).toEqual([]);
  return kindsOf(program.getSourceFiles().map(({ fileName }) => fileName));
}

describe.each(providers)("%s", (name) => {
  test("the main entry holds neither schemas nor the raw client, nor their libraries", async () => {
    expect(await bundledKinds(`@lading/${name}`)).toEqual(["client"]);
    expect(compiledKinds(`@lading/${name}`)).toEqual(["client"]);
  });

  test("the schemas hold no client", async () => {
    const wanted = ["valibot", "schemas"];
    expect(await bundledKinds(`@lading/${name}/schemas`)).toEqual(wanted);
    expect(compiledKinds(`@lading/${name}/schemas`)).toEqual(wanted);
  });

  test("the raw client holds openapi-fetch and, as types, the paths and the client", async () => {
    expect(await bundledKinds(`@lading/${name}/raw`)).toEqual(["openapi-fetch", "raw"]);
    expect(compiledKinds(`@lading/${name}/raw`)).toEqual([
      "openapi-fetch",
      "paths",
      "raw",
      "client",
    ]);
  });
});

test("one operation's responses bring no other's schemas", async () => {
  const entry = (name: string): string => `export { ${name} } from "@lading/uploadcare/schemas";`;
  const whole = await browserBundle(entry("schemas"), { minify: true });
  const one = await browserBundle(entry("uploadFileResponses"), { minify: true });
  // A property of groups, which uploads do not respond with.
  expect(whole.code).toContain("files_count");
  expect(one.code).not.toContain("files_count");
});

describe("a bundle holds the encoders that its operations use", () => {
  test.each([
    ["uploadcare", "getFileInfo", []],
    ["roboflow", "createVisionEvent", ["encodeJson.js"]],
    ["imagekit", "uploadFile", ["encodeForm.js", "formParts.js", "multipartBody.js"]],
    ["uploadcare", "uploadPart", ["encodeRaw.js", "fileBody.js"]],
  ])("%s, %s", async (name, operation, wanted) => {
    const { modules } = await browserBundle(
      `export { Client } from "@lading/runtime"; export { provider, ${operation} } from "@lading/${name}";`,
    );
    const encoding = /\/request\/body\/((?:encode|formParts|multipart|fileBody|choose)\w*\.js)$/;
    const found = Object.keys(modules).flatMap((path) => encoding.exec(path)?.[1] ?? []);
    expect(found.toSorted()).toEqual(wanted);
  });
});
