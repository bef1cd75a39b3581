import {
  bundleDocument,
  detectSpec,
  getTypes,
  type Config,
  type Document,
  type Source,
} from "#redocly";
import { isWritten, type VisitedReference } from "../check/reportBrokenReference.ts";
import type { ConfinedResolver } from "./ConfinedResolver.ts";
import { followKeys, splitReference } from "../../openapi/pointer.ts";

/** A checked document, and what bundling needs. */
export interface BundleRequest {
  readonly document: Document;
  readonly resolver: ConfinedResolver;
  readonly config: Config;
  readonly references: readonly VisitedReference[];
  /** Every file of the document. */
  readonly files: readonly Document[];
}

/**
 * Replaces every reference, in place, by an internal one that can be resolved literally: other files are bundled into
 * `components`, and a reference that passes through another reference gets the pointer of the final target.
 */
export async function bundleSpec(request: BundleRequest): Promise<void> {
  const { document, resolver, config, references, files } = request;
  const trees = new Map(files.map(({ source, parsed }) => [source, parsed]));
  for (const reference of references) straighten(reference, trees);
  if (references.every(({ node }) => node.$ref.startsWith("#/"))) return;
  await bundleDocument({
    document,
    config,
    types: getTypes(detectSpec(document.parsed)),
    externalRefResolver: resolver,
    componentRenamingConflicts: "off",
  });
}

/** `#/components/schemas/A/properties/b`, where A is itself a reference, becomes the pointer of its target. */
function straighten(reference: VisitedReference, trees: ReadonlyMap<Source, unknown>): void {
  const { node, context, resolved } = reference;
  const { source } = context.location;
  if (resolved.location?.source !== source || !node.$ref.startsWith("#/")) return;
  if (leadsSomewhere(trees.get(source), node.$ref)) return;
  node.$ref = resolved.location.pointer;
}

/** The written references that cannot be resolved in the bundled document. */
export function findLost({ document, references }: BundleRequest): readonly VisitedReference[] {
  return references.filter(
    (reference) =>
      isWritten(reference) &&
      // Bundling replaces some references by their targets.
      reference.node.$ref !== undefined &&
      !leadsSomewhere(document.parsed, reference.node.$ref),
  );
}

function leadsSomewhere(tree: unknown, reference: string): boolean {
  return reference.startsWith("#/") && followKeys(tree, splitReference(reference)) !== undefined;
}
