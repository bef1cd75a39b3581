/** Every diagnostic is documented where its reader looks for it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../generator/src/diagnostics.ts";

test("generator/README.md lists every diagnostic, and no other", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../generator/README.md"), "utf8");
  const section = readme.slice(readme.indexOf("## Diagnostics"));
  const documented = [...section.matchAll(/^\| `([a-z-]+)`/gm)].map(([, code]) => code);
  expect(documented.toSorted()).toEqual(Object.keys(catalogue).toSorted());
});
