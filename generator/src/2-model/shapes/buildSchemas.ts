/** Component schema → the types that `models.ts` exports for it. */
import { buildDocs } from "../docs/buildDocs.ts";
import { buildShape } from "./buildShape.ts";
import type { Context } from "../context.ts";
import { text, type Node } from "../document/document.ts";
import { findFlattenedSchemas } from "./findFlattenedSchemas.ts";
import type { Declaration, Docs, Shape } from "../model.ts";
import { viewObject } from "../document/viewObject.ts";
import type { Direction } from "../../openapi/direction.ts";
import type { SchemaUse } from "../document/traceSchemaUse.ts";

/** Every component schema, except those that are only used as flat parameters. */
export function buildSchemas(context: Context, use: SchemaUse): readonly Declaration[] {
  const components = context.document.child(context.document.root, "components");
  if (components === undefined) return [];
  const flattened = findFlattenedSchemas(context);
  return context.document.children(components, "schemas").flatMap(([, node]) => {
    const name = context.typeNames.get(node.pointer);
    const isFlattened = flattened.has(node.pointer) && viewObject(context, node) !== undefined;
    const isHidden = name === undefined || isFlattened || isNamesake(context, node);
    return isHidden ? [] : buildSchema(context, { name, node, use });
  });
}

/** Nothing but a reference to what has the same name? */
function isNamesake({ document, typeNames }: Context, node: Node): boolean {
  const target = text(node, "$ref") === undefined ? undefined : document.follow(node);
  return target !== undefined && typeNames.get(target.pointer) === typeNames.get(node.pointer);
}

interface NamedSchema {
  readonly name: string;
  readonly node: Node;
  readonly use: SchemaUse;
}

/** The response's type has the plain name, and so has a type that only requests use. */
function buildSchema(context: Context, { name, node, use }: NamedSchema): readonly Declaration[] {
  const { pointer } = node;
  const docs = buildDocs(node);
  const isOnlySent = use.sent.has(pointer) && !use.received.has(pointer);
  const shape = buildNamed(context, node, isOnlySent ? "request" : "response");
  const inputName = context.inputNames.get(pointer);
  const plain: Declaration = { name, shape, docs, pointer };
  if (inputName === undefined) return [plain];
  const input = buildNamed(context, node, "request");
  const note = inputDocs(name, docs);
  return [plain, { name: inputName, shape: input, docs: note, pointer, isInput: true }];
}

function inputDocs(name: string, docs: Docs): Docs {
  const note = `\`${name}\` as requests take it.`;
  const description = [docs.description?.trim(), note].filter((text) => text !== undefined);
  return { ...docs, description: description.join("\n\n") };
}

function buildNamed(context: Context, node: Node, direction: Direction): Shape {
  return buildShape(context, node, direction);
}

/** A component schema that requests use. */
export interface SentSchema {
  readonly pointer: string;
  /** The declaration for requests, if it differs from that for responses. */
  readonly inputName?: string;
}

/** The direction of each schema's values, for `raw`. */
export function buildSentSchemas(context: Context, use: SchemaUse): readonly SentSchema[] {
  return [...context.typeNames.keys()]
    .filter((pointer) => use.sent.has(pointer))
    .flatMap((pointer) => {
      const inputName = context.inputNames.get(pointer);
      const isShared = use.received.has(pointer) && inputName === undefined;
      return isShared ? [] : [{ pointer, ...(inputName !== undefined && { inputName }) }];
    });
}
