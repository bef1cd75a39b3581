import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { Source } from "#redocly";
import { Findings } from "../check/Findings.ts";
import { findOverlay } from "../read/findSpecs.ts";
import { InputError } from "../read/InputError.ts";
import { toPlainTree } from "../read/toPlainTree.ts";
import { applyOverlay } from "./applyOverlay.ts";
import { parseOverlay } from "./readOverlay.ts";

/**
 * Lays the overlay next to a document over its tree: for tools that read the document themselves. An overlay that cannot be used
 * changes nothing.
 *
 * @param document Absolute path of the document.
 */
export function overlayInPlace(tree: object, document: string): void {
  const path = findOverlay(document);
  if (path === undefined) return;
  const findings = new Findings(dirname(document), "");
  const overlay = parseOverlay(new Source(path, readFileSync(path, "utf8")), findings);
  if (overlay === undefined) return;
  const source = new Source(document, "");
  try {
    // Aliases share objects: a change in one place would change the others.
    toPlainTree(tree, source);
    applyOverlay({ tree, source }, overlay, findings);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}
