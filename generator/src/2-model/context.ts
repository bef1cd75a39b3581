/** What every builder of one document shares. */
import type { Report } from "../diagnostics.ts";
import { isObject, own, escapeKey, type Document, type Node } from "./document.ts";
import type { ClientOption, Mark, Int64Choice } from "./model.ts";
import type { Direction } from "./readWrite.ts";

export interface Context {
  readonly provider: string;
  readonly document: Document;
  readonly report: Report;
  /** Component schemas: JSON pointer → name of the declaration. */
  readonly typeNames: ReadonlyMap<string, string>;
  /** Component schemas that requests take otherwise than answers bring them: JSON pointer → name of the request's declaration. */
  readonly inputNames: ReadonlyMap<string, string>;
  /** Bytes that travel as text alone, on either way: JSON pointers. */
  readonly textual: Readonly<Record<Direction, Pick<ReadonlySet<string>, "has">>>;
  /** What tells schemas from others, by JSON pointer: members of unions, and children of a parent with a discriminator. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** What integers of 64 bits are; left out: numbers. */
  readonly int64?: Int64Choice | undefined;
  /** JSON pointers of their schemas, as they are met. */
  readonly int64Pointers: Set<string>;
  /** Which schemas lead to such integers, as far as that was asked. */
  readonly leadsToInt64: Map<string, boolean>;
  /** Client options met so far, by name. */
  readonly options: Map<string, ClientOption>;
  /** Schemas under way that are printed where they are used: guards against one that holds itself. */
  readonly open: Set<string>;
  /** How often a schema without a name was printed where it is used. */
  readonly copies: { count: number };
}

/** Members of a map in the document's order; one that is no object (`true`, say) is treated as an empty schema. */
export function children(
  context: Context,
  node: Node,
  key: string,
): readonly (readonly [string, Node])[] {
  const parent = context.document.child(node, key);
  if (parent === undefined) return [];
  return Object.keys(parent.value).map((name) => {
    const value = own(parent.value, name);
    const pointer = `${parent.pointer}/${escapeKey(name)}`;
    return [name, { value: isObject(value) ? value : {}, pointer }] as const;
  });
}
