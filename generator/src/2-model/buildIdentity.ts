/** The names of the package, and the document's description of itself. */
import { buildDocs } from "./docs/buildDocs.ts";
import { buildLicense } from "./docs/buildLicense.ts";
import { text, type Document, type Node } from "./document/document.ts";
import type { Api, LoadedSpec, PackageIdentity } from "./model.ts";

type Identity = PackageIdentity &
  Pick<Api, "entries" | "title" | "version" | "docs" | "license" | "openapi">;

export function buildIdentity(spec: LoadedSpec, document: Document): Identity {
  const license = buildLicense(document);
  const info = document.child(document.root, "info") ?? document.root;
  return {
    provider: spec.provider,
    packageName: spec.packageName,
    source: spec.source,
    ...(spec.isAlone && { isAlone: true as const }),
    ...(spec.builtWithRuntime && { builtWithRuntime: true as const }),
    ...(spec.sources && { sources: spec.sources }),
    entries: spec.entries ?? { schemas: true, raw: true, testing: true },
    title: text(info, "title") ?? spec.provider,
    version: text(info, "version") ?? "",
    docs: { ...buildDocs(info), ...linksOf(document.root) },
    ...(license !== undefined && { license }),
    openapi: spec.text,
  };
}

function linksOf(root: Node): { links?: readonly string[] } {
  const { links } = buildDocs(root);
  return links === undefined ? {} : { links };
}
