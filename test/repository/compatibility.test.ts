/** `docs/compatibility.md` is printed from results: if you change a version, run `npm run check:consumers` again. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/compatibility.md"), "utf8");

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

test("the page names the versions that the consumers have now", () => {
  const text = readFileSync(join(root, "test/outside/consumers/package.json"), "utf8");
  const { dependencies, devDependencies } = JSON.parse(text) as Manifest;
  const wanted = Object.entries({ ...dependencies, ...devDependencies }).map(
    ([name, version]) => `${name} ${version.replace(/^npm:.*@/, "")}`,
  );
  const [, tools = ""] = page.split("| tool ");
  const listed = Array.from(
    tools.matchAll(/^\| (\S+) +\| (\d\S*) +\|$/gm),
    ([, name, version]) => `${name} ${version}`,
  );
  expect(listed.toSorted()).toEqual(wanted.toSorted());
});

test("what has failed on the page says why", () => {
  const [table = ""] = page.split("| tool ");
  const rows = Array.from(table.matchAll(/^\| (?!consumer|-)(.+) \|$/gm), ([, row = ""]) =>
    row.split("|").map((cell) => cell.trim()),
  );
  expect(rows.length).toBeGreaterThan(40);
  const wrong = rows.filter(([, inPackage, inSources, whyNot]) => {
    const results = `${inPackage}, ${inSources}`;
    return whyNot === "" ? results !== "yes, yes" : results !== "no, no";
  });
  expect(wrong).toEqual([]);
});
