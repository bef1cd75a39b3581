import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";

const repository = join(import.meta.dirname, "../../..");

/** A document of one file, as JSON. */
export interface ProofDocument {
  readonly name: string;
  readonly document: unknown;
}

/** Those of the packages, and the small ones of the corpus, which have what the packages lack. */
export function readDocuments(): readonly ProofDocument[] {
  const specs = readdirSync(join(repository, "specs")).map((name) => `specs/${name}/openapi.yaml`);
  const corpus = readdirSync(join(repository, "test/corpus/documents"))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `test/corpus/documents/${name}`);
  return [...specs, ...corpus].flatMap((path) => {
    const text = readFileSync(join(repository, path), "utf8");
    // References to other files would need them next to the copy.
    if (/\$ref: *["']?[^#"'\s]/.test(text)) return [];
    const [name = ""] = path.split("/").slice(path.startsWith("specs") ? 1 : -1);
    return [{ name, document: parseYaml(text) }];
  });
}
