/** JSONPath (RFC 9535), as the targets of an overlay are written. */
import { JSONPathEnvironment, JSONPathError, JSONPathQuery, jsonpath } from "json-p3";
import { nearestWord } from "../../names/nearestWord.ts";
import { isObject, joinPointer } from "../../openapi/pointer.ts";
import { maximumDepth } from "../read/toPlainTree.ts";

/** A JSONPath that can be asked. */
export interface Query {
  /** As it is written. */
  readonly text: string;
  /** The keys that lead to each place, in the order of the document and each place once. */
  readonly select: (tree: object) => readonly (readonly string[])[];
  /** The key that was probably meant where the first one leads nowhere, in words; empty if nothing is similar. */
  readonly suggest: (tree: object) => string;
}

const environment = new JSONPathEnvironment({ maxRecursionDepth: 2 * maximumDepth });

/** Compiles a JSONPath, or says why it is none. */
export function compileQuery(text: string): Query | { readonly reason: string } {
  try {
    const query = environment.compile(text);
    return {
      text,
      select: (tree) => select(query, tree),
      suggest: (tree) => suggest(query, tree),
    };
  } catch (error) {
    if (!(error instanceof JSONPathError)) throw error;
    const reason = error.message.replace(/ \('[^]*':\d+\)$/, "");
    return { reason: `${reason} at character ${error.token.index + 1}` };
  }
}

type Json = Parameters<JSONPathQuery["query"]>[0];

function select(query: JSONPathQuery, tree: object): readonly (readonly string[])[] {
  const places = query.query(tree as Json).nodes.map(({ location }) => location.map(String));
  return [...new Map(places.map((keys) => [joinPointer(keys), keys])).values()];
}

function suggest(query: JSONPathQuery, tree: object): string {
  const { segments } = query;
  for (let count = segments.length - 1; count >= 0; count -= 1) {
    const start = new JSONPathQuery(environment, segments.slice(0, count));
    const { nodes } = start.query(tree as Json);
    if (nodes.length === 0) continue;
    const selector = segments[count]?.selectors[0];
    if (!(selector instanceof jsonpath.selectors.NameSelector)) break;
    const keys = nodes.flatMap(({ value }) => (isObject(value) ? Object.keys(value) : []));
    const nearest = nearestWord(selector.name, [...new Set(keys)]);
    if (nearest === undefined) break;
    return `Did you mean "${nearest}" for "${selector.name}"? `;
  }
  return hasFileReference(tree)
    ? "An overlay reaches the document itself, not the files that it refers to. "
    : "";
}

function hasFileReference(tree: object): boolean {
  const { nodes } = environment.query("$..['$ref']", tree as Json);
  return nodes.some(({ value }) => typeof value === "string" && !value.startsWith("#"));
}
