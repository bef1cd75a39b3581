import type ts from "typescript";
import type { Change } from "../Mutant.ts";

/** A whole node by other text. */
export function replaceNode(node: ts.Node, replacement: string): Change {
  return { start: node.getStart(), end: node.end, replacement };
}
