/**
 * The document as openapi-typescript 7 reads it right: what that library would get wrong is rewritten before
 * (`correctSchema.ts` says what), and what it would choke on is gone.
 *
 * - A reference into the inside of a schema or an operation is a path through its types that need not exist: the target
 *   takes the reference's place.
 * - An `x-` extension may hold anything, references that lead nowhere included: it is left out.
 */
import type { JsonObject } from "../2-model/model.ts";
import { correctSchema, typeMark } from "./correctSchema.ts";
import { isObject, lookUp, step } from "./schemaTree.ts";
import { sentSchemas } from "./sentSchemas.ts";

/** A copy of the document; the original stays as it is. `named` gives a type of ours to component schemas, by pointer. */
export function schemaDocument(
  document: JsonObject,
  named: ReadonlyMap<string, string>,
): JsonObject {
  const sent = sentSchemas(document);
  const place = { direction: "response", pointer: "#", isMap: false, open: [] } as const;
  return rewrite(document, place, { document, sent, named }) as JsonObject;
}

interface Place {
  readonly direction: "request" | "response";
  readonly pointer: string;
  /** The keys are names of the document's own. */
  readonly isMap: boolean;
  /** References that are being replaced by their targets. */
  readonly open: readonly string[];
}

interface Whole {
  readonly document: JsonObject;
  readonly sent: ReadonlySet<string>;
  readonly named: ReadonlyMap<string, string>;
}

function rewrite(value: unknown, place: Place, whole: Whole): unknown {
  if (Array.isArray(value)) {
    const items = listsObjects.test(place.pointer) ? value.flatMap(asObject) : value;
    return items.map((item, index) => rewrite(item, enter(place, String(index), whole), whole));
  }
  if (!isObject(value)) return value;
  const name = whole.named.get(place.pointer);
  if (name !== undefined) return { type: "string", [typeMark]: name };
  const reference = value["$ref"];
  if (!place.isMap && typeof reference === "string" && !hasTypeOfItsOwn(reference)) {
    return inline(value, reference, { place, whole });
  }
  const members = Object.keys(value)
    .filter((key) => place.isMap || !key.startsWith("x-") || key.startsWith("x-lading-"))
    .filter((key) => !place.isMap || isMember(value[key], place.pointer))
    .filter((key) => place.isMap || !texts.test(key) || typeof value[key] === "string")
    .filter((key) => place.isMap || key !== "operationId" || isCalled(place.pointer))
    .map((key): [string, unknown] => [
      key,
      isData(key, place) ? value[key] : rewrite(value[key], enter(place, key, whole), whole),
    ]);
  const copy = Object.fromEntries(members);
  return place.isMap ? copy : correctSchema(copy, { ...whole, direction: place.direction });
}

/** Members whose value is a text wherever they are known. */
const texts = /^(\$ref|title|description|summary|format)$/;

/** Lists of schemas and of parameters. */
const listsObjects = /\/(allOf|oneOf|anyOf|prefixItems|parameters)$/;

/** A schema may be `true` or `false`; what is neither it nor an object, the loader has told. */
function asObject(item: unknown): readonly unknown[] {
  if (typeof item === "boolean") return [item ? {} : { not: {} }];
  return isObject(item) ? [item] : [];
}

/** May the value stand in a map of the document? The loader has told what may not; the library would throw. */
function isMember(value: unknown, pointer: string): boolean {
  if (isObject(value)) return true;
  if (typeof value === "string") return pointer.endsWith("/mapping");
  const isSchemas = /\/(properties|patternProperties|\$defs|definitions|dependentSchemas|schemas)$/;
  return typeof value === "boolean" && isSchemas.test(pointer);
}

/** Only an operation below `paths` is called by its name: one of a webhook or callback may bear the same. */
function isCalled(pointer: string): boolean {
  return /^#\/paths\/[^/]+\/[^/]+$/.test(pointer);
}

/** Examples and the like are values, not schemas. */
function isData(key: string, place: Place): boolean {
  return !place.isMap && /^(examples?|default|enum|const)$/.test(key);
}

/** `#/components/<section>/<name>`: what openapi-typescript gives a type. */
function hasTypeOfItsOwn(reference: string): boolean {
  return /^#\/components\/[^/]+\/[^/]+$/.test(reference);
}

/** The target in place of the reference; one that holds itself ends in `unknown` (the model has reported it). */
function inline(
  value: JsonObject,
  reference: string,
  { place, whole }: { readonly place: Place; readonly whole: Whole },
): unknown {
  const target = lookUp(whole.document, reference);
  if (place.open.includes(reference) || !isObject(target)) return {};
  const { $ref: _reference, ...beside } = value;
  return rewrite({ ...target, ...beside }, { ...place, open: [...place.open, reference] }, whole);
}

/** Which way the values of a member travel. */
function enter(place: Place, key: string, { sent }: Whole): Place {
  const next = step(place, key);
  const isRequest = next.isSending || sent.has(next.pointer);
  return {
    ...place,
    pointer: next.pointer,
    isMap: next.isMap,
    ...(isRequest && { direction: "request" }),
  };
}
