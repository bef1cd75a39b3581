/** Comments before statements and members, taken from the text; nodes that were made have none. */
import { builders } from "prettier/doc";
import { ts } from "#ts-morph";
import type { Doc } from "./render.ts";

/** The lines of all comments before a node, each comment's own lines aligned below its first star. */
export function commentLines(node: ts.Node, text: string): readonly string[] {
  if (node.pos < 0) return [];
  const comments = ts.getLeadingCommentRanges(text, node.pos) ?? [];
  return comments.flatMap(({ pos, end }) => linesOf(text.slice(pos, end)));
}

/** A comment, then the node. */
export function withComments(node: ts.Node, text: string, doc: Doc): Doc {
  const lines = commentLines(node, text);
  return lines.length === 0 ? doc : [lines.map((line) => [line, builders.hardline]), doc];
}

function linesOf(comment: string): readonly string[] {
  const lines = comment.split(/\r?\n/);
  const [first = "", ...others] = lines.map((line) => line.trim());
  return [first, ...others.map((line) => ` ${line}`)];
}
