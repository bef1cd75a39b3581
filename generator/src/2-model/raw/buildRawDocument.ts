/**
 * The document as openapi-typescript 7 reads it right: what that library would get wrong is rewritten before
 * (`correctSchema.ts` says what), and what it would choke on is gone.
 *
 * - A reference into the inside of a schema or an operation is a path through its types that need not exist: the target
 *   takes the reference's place.
 * - A percent sign in a name throws: another character stands in for it (`percentSign.ts`).
 * - An `x-` extension may hold anything, references that lead nowhere included: it is left out.
 */
import { splitPointer, isObject, followKeys } from "../../openapi/pointer.ts";
import { openDocument, type Document } from "../document/document.ts";
import type { Context } from "../context.ts";
import type { SchemaUse } from "../document/traceSchemaUse.ts";
import { buildComposed } from "../shapes/composedShapes.ts";
import type { Declaration, JsonObject, RawDocument } from "../model.ts";
import { buildSentSchemas } from "../shapes/buildSchemas.ts";
import { typeKey } from "./keywords.ts";
import { findEndlessTypes } from "./findEndlessTypes.ts";
import { percentSign } from "./percentSign.ts";
import type { RawPlace } from "./rawPlace.ts";
import { rewrite, type Decisions } from "./rewrite.ts";

/** What was decided about the document before. */
export interface RawRequest {
  /** JSON pointers of what the package leaves out. */
  readonly leftOut: readonly string[];
  readonly declarations: readonly Declaration[];
  readonly use: SchemaUse;
}

/** A copy of the document; the original stays as it is. What requests take otherwise becomes a component of its own. */
export function buildRawDocument(context: Context, request: RawRequest): RawDocument {
  const { leftOut } = request;
  const document = leftOut.length === 0 ? context.document : without(context.document, leftOut);
  const decisions = decide(context, request, document);
  const root: RawPlace = {
    pointer: "#",
    kind: "Root",
    isMap: false,
    isApi: false,
    open: [],
    direction: "response",
  };
  const copy = rewrite(document.root.value, root, decisions) as Components;
  const added = sortedInputs(document, decisions.inputs).map(([pointer, name]) => {
    const place: RawPlace = { ...root, kind: "Schema", direction: "request", pointer };
    return [name, rewrite(document.lookUp(pointer), place, decisions)] as const;
  });
  const schemas = { ...copy.components?.schemas, ...Object.fromEntries(added) };
  const components = { ...copy.components, schemas };
  const whole = added.length === 0 ? copy : { ...copy, components };
  return { document: whole, typeKey, percentSign };
}

interface Components extends JsonObject {
  readonly components?: JsonObject & { readonly schemas?: JsonObject };
}

/** A copy of the document without what the pointers name. */
function without(document: Document, pointers: readonly string[]): Document {
  const copy = structuredClone(document.root.value);
  for (const pointer of pointers) {
    const keys = splitPointer(pointer);
    const parent = followKeys(copy, keys.slice(0, -1));
    if (isObject(parent)) Reflect.deleteProperty(parent, keys.at(-1) ?? "");
  }
  return openDocument(copy);
}

function decide(context: Context, request: RawRequest, document: Document): Decisions {
  const { discriminatorProperties, int64, int64Pointers } = context;
  const sent = buildSentSchemas(context, request.use);
  const inputs = sent.flatMap(({ pointer, inputName }) =>
    inputName === undefined ? [] : [[pointer, inputName] as const],
  );
  return {
    document,
    discriminatorProperties,
    textual: request.use.textual,
    onlySent: new Set(sent.flatMap((each) => (each.inputName === undefined ? [each.pointer] : []))),
    inputs: new Map(inputs),
    composed: new Map(
      buildComposed(context).map(({ direction, pointer, shape }) => [
        `${direction} ${pointer}`,
        shape,
      ]),
    ),
    int64: new Map(int64 && [...int64Pointers].map((pointer) => [pointer, int64])),
    named: namedTypes(request, document),
    copies: { count: 0 },
  };
}

/** Schemas that only an alias can express: their types come from `models.ts`. */
function namedTypes({ declarations }: RawRequest, document: Document): Decisions["named"] {
  const endless = findEndlessTypes(document);
  const named = declarations.flatMap(({ pointer, name, isInput = false }) =>
    pointer !== undefined && endless.has(pointer) ? [{ pointer, name, isInput }] : [],
  );
  return {
    request: new Map(named.map(({ pointer, name }) => [pointer, name])),
    response: new Map(named.flatMap((each) => (each.isInput ? [] : [[each.pointer, each.name]]))),
  };
}

/** Of a schema and what is nothing but a reference to it, the schema counts: it comes last. */
function sortedInputs(
  document: Document,
  inputs: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const isReference = (pointer: string): boolean =>
    document.lookUp(pointer)?.["$ref"] !== undefined;
  return [...inputs].toSorted(
    ([one], [other]) => Number(isReference(other)) - Number(isReference(one)),
  );
}
