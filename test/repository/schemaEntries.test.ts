/** Validation costs nothing where it is not asked for: what a bundle holds of it, by the modules it is made of. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { browserBundle } from "../support/packages/browserBundle.ts";

const providers = readdirSync(join(import.meta.dirname, "../../specs"));

/** Files of a bundle that check answers, from the last folder on. */
async function checkingFiles(entry: string): Promise<readonly string[]> {
  const { modules } = await browserBundle(entry, { conditions: ["lading-source", "import"] });
  return Object.keys(modules)
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\/valibot\/|\/src\/schemas(\.ts$|\/)/.test(path))
    .map((path) => path.slice(path.lastIndexOf("/") + 1))
    .sort();
}

describe.each(providers)("%s", (name) => {
  test("the main entry holds neither the schemas nor their library", async () => {
    expect(await checkingFiles(`export * from "@lading/${name}";`)).toEqual([]);
  });

  test("its own entry holds both", async () => {
    const files = await checkingFiles(`export { schemas } from "@lading/${name}/schemas";`);
    expect(files).toEqual(expect.arrayContaining(["index.mjs", "schemas.ts", "object.ts"]));
  });
});

test("one operation's answers bring no other's", async () => {
  const entry = (name: string): string => `export { ${name} } from "@lading/uploadcare/schemas";`;
  const options = { conditions: ["lading-source", "import"], minify: true };
  const whole = await browserBundle(entry("schemas"), options);
  const one = await browserBundle(entry("uploadFileResponses"), options);
  // A member of groups, which uploads do not answer with.
  expect(whole.code).toContain("files_count");
  expect(one.code).not.toContain("files_count");
});
