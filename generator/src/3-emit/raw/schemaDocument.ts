/**
 * The document as openapi-typescript 7 reads it right: what that library would get wrong is rewritten before
 * (`correctSchema.ts` says what), and what it would choke on is gone.
 *
 * - A reference into the inside of a schema or an operation is a path through its types that need not exist: the target
 *   takes the reference's place.
 * - A percent sign in a name throws: another character stands in for it (`percentSign.ts`).
 * - An `x-` extension may hold anything, references that lead nowhere included: it is left out.
 */
import type { Api, JsonObject, Mark, SentSchema } from "../../2-model/model.ts";
import { absentMembers, isEmptied, isLeftOut, type Direction } from "./absentProperties.ts";
import { correctSchema, typeMark } from "./correctSchema.ts";
import { hidePercent, hidePercentOf } from "./percentSign.ts";
import { canonicalPointer, isObject, lookUp, step } from "./schemaTree.ts";

/** A component schema whose type is printed elsewhere, by its name. */
export interface NamedType {
  readonly pointer: string;
  readonly name: string;
  readonly isInput: boolean;
}

/** A schema that is made of others, with the text of its type. */
export interface ComposedType {
  readonly pointer: string;
  readonly direction: Direction;
  readonly type: string;
}

export interface Decisions {
  readonly composed: readonly ComposedType[];
  readonly named: readonly NamedType[];
  readonly sent: readonly SentSchema[];
  readonly marks: Api["marks"];
  readonly textualBytes: Api["textualBytes"];
  readonly int64: Api["int64"];
}

/** A copy of the document; the original stays as it is. What requests take otherwise becomes a component of its own. */
export function schemaDocument(
  document: JsonObject,
  { named, sent, marks, textualBytes, composed, int64 }: Decisions,
): JsonObject {
  const inputs = sent.flatMap(({ pointer, inputName }) =>
    inputName === undefined ? [] : [[pointer, inputName] as const],
  );
  const whole: Whole = {
    document,
    onlySent: new Set(sent.flatMap((each) => (each.inputName === undefined ? [each.pointer] : []))),
    inputs: new Map(inputs),
    composed: new Map(
      composed.map(({ direction, pointer, type }) => [`${direction} ${pointer}`, type]),
    ),
    marks: new Map(marks.map((each) => [each.pointer, each])),
    int64: new Map(int64?.pointers.map((pointer) => [pointer, int64.as])),
    textual: {
      request: new Set(textualBytes.request),
      response: new Set(textualBytes.response),
    },
    named: {
      request: new Map(named.map(({ pointer, name }) => [pointer, name])),
      response: new Map(named.flatMap((each) => (each.isInput ? [] : [[each.pointer, each.name]]))),
    },
  };
  const root = { pointer: "#", isMap: false, isApi: false, open: [] };
  const copy = rewrite(document, { ...root, direction: "response" }, whole) as Components;
  // Of a schema and what is nothing but a reference to it, the schema counts.
  const isReference = (pointer: string): boolean =>
    (lookUp(document, pointer) as JsonObject | undefined)?.["$ref"] !== undefined;
  const sorted = inputs.toSorted(
    ([one], [other]) => Number(isReference(other)) - Number(isReference(one)),
  );
  const added = sorted.map(([pointer, name]) => {
    const place = { ...root, direction: "request" as const, pointer };
    return [name, rewrite(lookUp(document, pointer), place, whole)] as const;
  });
  if (added.length === 0) return copy;
  const schemas = { ...copy.components?.schemas, ...Object.fromEntries(added) };
  return { ...copy, components: { ...copy.components, schemas } };
}

interface Components extends JsonObject {
  readonly components?: JsonObject & { readonly schemas?: JsonObject };
}

interface Place {
  readonly direction: Direction;
  readonly pointer: string;
  /** The keys are names of the document's own. */
  readonly isMap: boolean;
  /** The API calls here: in a webhook or a callback. */
  readonly isApi: boolean;
  /** References that are being replaced by their targets. */
  readonly open: readonly string[];
}

interface Whole {
  readonly document: JsonObject;
  /** Component schemas that no answer leads to. */
  readonly onlySent: ReadonlySet<string>;
  /** Component schemas that requests take otherwise: pointer → name of the component for them. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Direction and pointer → type. */
  readonly composed: ReadonlyMap<string, string>;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly int64: ReadonlyMap<string, NonNullable<Api["int64"]>["as"]>;
  readonly textual: Readonly<Record<Direction, ReadonlySet<string>>>;
  readonly named: Readonly<Record<Direction, ReadonlyMap<string, string>>>;
}

/** A schema with what discriminators say of it. */
function rewrite(value: unknown, place: Place, whole: Whole): unknown {
  const type = typeOf(value, place, whole);
  if (type !== undefined && isObject(value))
    return { ...pickProse(value), type: "string", [typeMark]: type };
  const copy = rewriteUnmarked(value, place, whole);
  const mark = whole.marks.get(place.pointer);
  if (mark === undefined || mark.absentIn === place.direction || !isObject(copy)) return copy;
  const { name, values, required } = mark;
  // One value's type is that of all: they are written for one property.
  const valueType = typeof values[0];
  const properties = { [name]: { type: valueType, enum: values } };
  const marked = { type: "object", properties, ...(required && { required: [name] }) };
  return { allOf: [copy, marked] };
}

/** What is printed elsewhere, or decided already. */
function typeOf(value: unknown, { pointer, direction }: Place, whole: Whole): string | undefined {
  if (!isObject(value)) return undefined;
  return whole.named[direction].get(pointer) ?? whole.composed.get(`${direction} ${pointer}`);
}

function pickProse({ title, description, deprecated }: JsonObject): JsonObject {
  return {
    ...(typeof title === "string" && { title }),
    ...(typeof description === "string" && { description }),
    ...(deprecated === true && { deprecated }),
  };
}

function rewriteUnmarked(value: unknown, place: Place, whole: Whole): unknown {
  if (Array.isArray(value)) {
    const items = listsObjects.test(place.pointer) ? value.flatMap(asObject) : value;
    const present = place.pointer.endsWith("/allOf")
      ? items.filter((item) => !isEmptied(item, { ...whole, direction: place.direction }))
      : items;
    return present.map((item, index) => rewrite(item, enter(place, String(index), whole), whole));
  }
  if (!isObject(value)) return value;
  const reference = value["$ref"];
  if (!place.isMap && typeof reference === "string" && !hasTypeOfItsOwn(reference)) {
    return inline(value, reference, { place, whole });
  }
  const absent = absentMembers(value, { ...whole, direction: place.direction });
  const isKept = place.isMap
    ? (key: string): boolean => isMember(value[key], place.pointer)
    : (key: string): boolean => isKeyword(key, value[key], place);
  const members = Object.keys(value)
    .filter((key) => isKept(key) && !isAbsent(value[key], place, whole))
    .map((key): [string, unknown] => {
      const member = value[key];
      const isPlain = typeof member !== "object" || isData(key, place);
      const name = place.isMap ? hidePercent(key) : key;
      return [name, isPlain ? member : rewrite(member, enter(place, key, whole), whole)];
    });
  const copy = Object.fromEntries(members);
  if (place.isMap) return copy;
  const input = place.direction === "request" ? inputOf(copy["$ref"], whole) : undefined;
  const referring = withoutPercent(input === undefined ? copy : { ...copy, $ref: input });
  const hidden = new Set([...absent].map((each) => hidePercent(String(each))));
  const { direction } = place;
  const isText = whole.textual[direction].has(place.pointer);
  const int64 = whole.int64.get(place.pointer);
  return correctSchema(referring, { ...whole, direction, absent: hidden, isText, int64 });
}

/** References, parameters' names and required names, which name keys. */
function withoutPercent(copy: Record<string, unknown>): JsonObject {
  const { $ref: reference, name, required } = copy;
  if (typeof reference === "string") copy["$ref"] = hidePercentOf(reference);
  if (typeof name === "string" && copy["in"] !== undefined) copy["name"] = hidePercent(name);
  if (Array.isArray(required)) copy["required"] = required.map((each) => hidePercent(String(each)));
  return copy;
}

/** Does the library know the member of an object, or do we? */
function isKeyword(key: string, value: unknown, { pointer }: Place): boolean {
  if (key.startsWith("x-") && !key.startsWith("x-lading-")) return false;
  if (key === "operationId") return isCalled(pointer);
  return typeof value === "string" || !texts.test(key);
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

/** Is it a member that this way does not know? */
function isAbsent(
  value: unknown,
  { isMap, pointer, direction }: Place,
  { document }: Whole,
): boolean {
  return isMap && pointer.endsWith("/properties") && isLeftOut(value, { document, direction });
}

/** The component that requests take in the place of what a reference leads to. */
function inputOf(reference: unknown, { document, inputs }: Whole): string | undefined {
  const seen = new Set<unknown>();
  for (let next = reference; typeof next === "string" && !seen.has(next);) {
    seen.add(next);
    const name = inputs.get(canonicalPointer(next));
    if (name !== undefined) return `#/components/schemas/${name}`;
    const target = lookUp(document, next);
    next = isObject(target) ? target["$ref"] : undefined;
  }
  return undefined;
}

/** Which way the values of a member travel. */
function enter(place: Place, key: string, { onlySent }: Whole): Place {
  const next = step(place, key);
  const isApi = place.isApi || (!place.isMap && /^(callbacks|webhooks)$/.test(key));
  const isAnswer = !place.isMap && key === "responses";
  const asked = next.isSending ? "request" : isAnswer ? "response" : undefined;
  const turned = asked && isApi ? (asked === "request" ? "response" : "request") : asked;
  const direction = onlySent.has(next.pointer) ? "request" : (turned ?? place.direction);
  return { ...place, ...next, isApi, direction };
}
