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
  const visit = new CallVisitor(document);
  for (const item of targets(document, document.root, "paths")) visit.pathItem(item, "user");
  for (const item of targets(document, document.root, "webhooks")) visit.pathItem(item, "api");
  return visit.used;
}

/** Visits what a call sends and receives, and the calls that it may cause. */
class CallVisitor {
  readonly used: UsedSchema[] = [];
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  pathItem(item: Node, caller: Caller): void {
    this.#call(item, caller);
    const others = targets(this.#document, item, "additionalOperations");
    for (const operation of [...objectsIn(this.#document, item), ...others])
      this.#call(operation, caller);
  }

  /** A path item or an operation: both may have parameters. */
  #call(node: Node, caller: Caller): void {
    const document = this.#document;
    const [sent, received] = caller === "user" ? directions : directions.toReversed();
    for (const parameter of items(node, "parameters"))
      this.#parameter(document.follow(parameter), sent);
    const body = document.read(node, "requestBody");
    if (body !== undefined) this.#content(body, sent);
    for (const response of targets(document, node, "responses")) {
      this.#content(response, received);
      for (const header of targets(document, response, "headers"))
        this.#parameter(header, received);
    }
    for (const callback of targets(document, node, "callbacks"))
      for (const item of objectsIn(document, callback)) this.pathItem(item, "api");
  }

  #content(node: Node, direction: Direction): void {
    for (const [mediaType, media] of this.#document.children(node, "content"))
      for (const key of ["schema", "itemSchema"]) {
        const schema = this.#document.child(media, key);
        if (schema === undefined) continue;
        const isText = !carriesBytes(this.#document, mediaType, schema);
        this.used.push({ schema, direction, isText });
      }
  }

  /** A parameter or a header. */
  #parameter(node: Node | undefined, direction: Direction): void {
    if (node === undefined) return;
    const contents = this.#document.children(node, "content").map(([, media]) => media);
    for (const holder of [node, ...contents]) {
      const schema = this.#document.child(holder, "schema");
      if (schema) this.used.push({ schema, direction, isText: true });
    }
  }
}

/** Parts of a form may be bytes, and so may a body as a whole, whatever media type is said of it. */
function carriesBytes(document: Document, mediaType: string, schema: Node): boolean {
  if (/^multipart\//i.test(mediaType)) return true;
  return isBytes(document, schema);
}

function targets(document: Document, node: Node, key: string): readonly Node[] {
  return document.children(node, key).flatMap(([, entry]) => document.follow(entry) ?? []);
}

/** The objects that a map without a fixed key holds: of a path item, its operations. */
function objectsIn(document: Document, node: Node): readonly Node[] {
  return Object.keys(node.value).flatMap((key) => document.read(node, key) ?? []);
}
