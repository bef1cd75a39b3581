/** A package's `openapi.yaml` is the document that it was generated from, in one file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseYaml } from "@redocly/openapi-core";
import { generateFile } from "lading";

const repository = join(import.meta.dirname, "../../..");

test.each(readdirSync(join(repository, "specs")))("%s: nothing is lost or added", (name) => {
  const read = (folder: string): unknown =>
    parseYaml(readFileSync(join(repository, folder, name, "openapi.yaml"), "utf8"));
  expect(read("packages")).toEqual(read("specs"));
});

test("a document of several files becomes one", async () => {
  const out = mkdtempSync(join(tmpdir(), "lading-document-"));
  onTestFinished(() => rmSync(out, { recursive: true }));
  const spec = join(repository, "test/corpus/documents/files/openapi.yaml");
  const { ok } = await generateFile({ spec, out });
  expect(ok).toBe(true);
  const text = readFileSync(join(out, "openapi.yaml"), "utf8");
  const references = [...text.matchAll(/\$ref: (.+)/g)].map(([, target = ""]) => target);
  expect(references.length).toBeGreaterThan(3);
  expect(references.filter((target) => !/^["']?#\//.test(target))).toEqual([]);
  expect(text.match(/[&*]ref_/)).toBeNull();
});
