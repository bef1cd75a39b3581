/** Reading a resolved document: every value keeps the JSON pointer it was found at. */
import { isExtension } from "../../openapi/roles.ts";
import type { References } from "../../openapi/direction.ts";
import {
  canonicalPointer,
  escapeKey,
  followKeys,
  isObject,
  splitReference,
} from "../../openapi/pointer.ts";
import { stepsFrom } from "../../openapi/references.ts";
import type { JsonObject } from "../model.ts";

/** An object of the document and its place. */
export interface Node {
  readonly value: JsonObject;
  /** JSON pointer (RFC 6901) with a leading `#`. */
  readonly pointer: string;
}

/** A resolved document. Keys are compared as own keys only, so `__proto__` or `constructor` are plain names. */
export interface Document extends References {
  readonly root: Node;
  /** The object under `key`, as written (a `$ref` is not followed). */
  readonly child: (node: Node, key: string) => Node | undefined;
  /** Every field that is an object, in the document's order. */
  readonly children: (node: Node, key: string) => readonly (readonly [string, Node])[];
  /** Follows `$ref` to its end; `undefined` if it cannot be resolved or is circular. */
  readonly follow: (node: Node) => Node | undefined;
  /** What a `$ref` names: followed through names alone, to the first that says something itself. */
  readonly named: (node: Node) => Node | undefined;
  /** `child`, followed. */
  readonly read: (node: Node, key: string) => Node | undefined;
}

/** An own field, or `undefined`: never an inherited property. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The field if it is a string. */
export function text(node: Node, key: string): string | undefined {
  const value = own(node.value, key);
  return typeof value === "string" ? value : undefined;
}

/** The field if it is an array, else an empty one. */
export function list(node: Node, key: string): readonly unknown[] {
  const value = own(node.value, key);
  return Array.isArray(value) ? value : [];
}

/** The objects of an array field. */
export function items(node: Node, key: string): readonly Node[] {
  return list(node, key).flatMap((value, index) =>
    isObject(value) ? [{ value, pointer: `${node.pointer}/${escapeKey(key)}/${index}` }] : [],
  );
}

/** Opens a document whose references are all internal. */
export function openDocument(document: JsonObject): Document {
  const root: Node = { value: document, pointer: "#" };
  /** Targets of references: each is looked up once, however often it is written. */
  const targets = new Map<string, Node | undefined>();

  const target = (reference: string): Node | undefined => {
    if (!targets.has(reference)) targets.set(reference, nodeAt(root, reference));
    return targets.get(reference);
  };
  const lookUp = (reference: string): JsonObject | undefined => target(reference)?.value;

  const referenceOf = (node: Node): string | undefined => text(node, "$ref");
  const firstOn = (node: Node, isEnd: (target: Node) => boolean): Node | undefined => {
    for (const step of stepsFrom(node, { referenceOf, lookUp: target }))
      if (referenceOf(step) === undefined || (step !== node && isEnd(step))) return step;
    return undefined;
  };

  const follow = (node: Node): Node | undefined => firstOn(node, () => false);
  const named = (node: Node): Node | undefined => firstOn(node, ({ value }) => saysMore(value));

  const read = (node: Node, key: string): Node | undefined => {
    const member = child(node, key);
    return member && follow(member);
  };

  return { root, lookUp, child, children, follow, named, read };
}

function child(node: Node, key: string): Node | undefined {
  const value = own(node.value, key);
  return isObject(value) ? { value, pointer: `${node.pointer}/${escapeKey(key)}` } : undefined;
}

function children(node: Node, key: string): readonly (readonly [string, Node])[] {
  const parent = child(node, key);
  if (parent === undefined) return [];
  return Object.keys(parent.value).flatMap((name) => {
    const entry = child(parent, name);
    return entry === undefined ? [] : [[name, entry] as const];
  });
}

/** Does an object say more than its `$ref` about the values that it takes? */
export function saysMore(schema: JsonObject): boolean {
  return Object.keys(schema).some((key) => !annotations.test(key) && !isExtension("Schema", key));
}

const annotations =
  /^(\$ref|\$comment|title|description|summary|default|deprecated|examples?|readOnly|writeOnly|externalDocs|xml)$/;

/** The object that an internal reference (`#/components/…`, percent-encoded as a URI fragment) names. */
function nodeAt(root: Node, reference: string): Node | undefined {
  const value = followKeys(root.value, splitReference(reference));
  return isObject(value) ? { value, pointer: canonicalPointer(reference) } : undefined;
}
