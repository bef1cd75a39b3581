/** The schemas that a document's operations use directly, and the direction of their values. */
import { items, type Document, type Node } from "./document.ts";
import { directions, type Direction } from "../../openapi/direction.ts";
import { isBytes } from "../wire/wireContent.ts";

export interface UsedSchema {
  readonly schema: Node;
  readonly direction: Direction;
  /** Its values travel as text: in JSON, in a form without parts, in an address or a header. Bytes are texts there, too. */
  readonly isText: boolean;
}

/** The caller: an API's user, or the API itself (webhooks and callbacks). Their requests have opposite directions. */
type Caller = "user" | "api";

export function findUsedSchemas(document: Document): readonly UsedSchema[] {
  const used: UsedSchema[] = [];

  const visitContent = (node: Node, direction: Direction): void => {
    for (const [mediaType, media] of document.children(node, "content"))
      for (const key of ["schema", "itemSchema"]) {
        const schema = document.child(media, key);
        if (schema) add(schema, direction, !carriesBytes(document, mediaType, schema));
      }
  };
  const visitParameter = (node: Node | undefined, direction: Direction): void => {
    if (node === undefined) return;
    for (const holder of [node, ...document.children(node, "content").map(([, media]) => media)]) {
      const schema = document.child(holder, "schema");
      if (schema) add(schema, direction, true);
    }
  };
  const add = (schema: Node, direction: Direction, isText: boolean): void => {
    used.push({ schema, direction, isText });
  };

  /** A path item or an operation: both may have parameters. */
  const visitCall = (node: Node, caller: Caller): void => {
    const [asked, received] = caller === "user" ? directions : directions.toReversed();
    for (const parameter of items(node, "parameters"))
      visitParameter(document.follow(parameter), asked);
    const body = document.read(node, "requestBody");
    if (body !== undefined) visitContent(body, asked);
    for (const response of targets(document, node, "responses")) {
      visitContent(response, received);
      for (const header of targets(document, response, "headers")) visitParameter(header, received);
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

/** Parts of a form may be bytes, and so may a body as a whole, whatever media type is said of it. */
function carriesBytes(document: Document, mediaType: string, schema: Node): boolean {
  if (/^multipart\//i.test(mediaType)) return true;
  return isBytes(document, schema);
}

function targets(document: Document, node: Node, key: string): readonly Node[] {
  return document.children(node, key).flatMap(([, member]) => document.follow(member) ?? []);
}

/** The objects that a map without a fixed key holds: of a path item, its operations. */
function members(document: Document, node: Node): readonly Node[] {
  return Object.keys(node.value).flatMap((key) => document.read(node, key) ?? []);
}
