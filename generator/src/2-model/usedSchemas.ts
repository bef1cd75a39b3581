/** The schemas that a document's operations name themselves, and the way that their values travel. */
import { items, type Document, type Node } from "./document.ts";
import type { Direction } from "./readWrite.ts";

export interface UsedSchema {
  readonly schema: Node;
  readonly direction: Direction;
}

/** Whoever calls: an API's user, or the API itself (webhooks and callbacks). Their requests travel in opposite ways. */
type Caller = "user" | "api";

export function usedSchemas(document: Document): readonly UsedSchema[] {
  const used: UsedSchema[] = [];

  const visitContent = (node: Node, direction: Direction): void => {
    for (const [, media] of document.children(node, "content"))
      for (const key of ["schema", "itemSchema"]) add(document.child(media, key), direction);
  };
  const visitParameter = (node: Node | undefined, direction: Direction): void => {
    if (node === undefined) return;
    add(document.child(node, "schema"), direction);
    visitContent(node, direction);
  };
  const add = (schema: Node | undefined, direction: Direction): void => {
    if (schema !== undefined) used.push({ schema, direction });
  };

  /** A path item or an operation: both may have parameters. */
  const visitCall = (node: Node, caller: Caller): void => {
    const [asked, answered] = caller === "user" ? ways : ways.toReversed();
    for (const parameter of items(node, "parameters"))
      visitParameter(document.follow(parameter), asked);
    const body = document.read(node, "requestBody");
    if (body !== undefined) visitContent(body, asked);
    for (const response of targets(document, node, "responses")) {
      visitContent(response, answered);
      for (const header of targets(document, response, "headers")) visitParameter(header, answered);
    }
    for (const callback of targets(document, node, "callbacks"))
      for (const item of members(document, callback)) visitPathItem(item, "api");
  };
  const visitPathItem = (item: Node, caller: Caller): void => {
    visitCall(item, caller);
    const others = targets(document, item, "additionalOperations");
    for (const operation of [...members(document, item), ...others]) visitCall(operation, caller);
  };

  for (const item of targets(document, document.root, "paths")) visitPathItem(item, "user");
  for (const item of targets(document, document.root, "webhooks")) visitPathItem(item, "api");
  return used;
}

const ways = ["request", "response"] as const;

function targets(document: Document, node: Node, key: string): readonly Node[] {
  return document.children(node, key).flatMap(([, member]) => document.follow(member) ?? []);
}

/** The objects that a map without a fixed key holds: of a path item, its operations. */
function members(document: Document, node: Node): readonly Node[] {
  return Object.keys(node.value).flatMap((key) => document.read(node, key) ?? []);
}
