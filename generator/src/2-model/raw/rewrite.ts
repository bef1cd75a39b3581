/** A copy of a part of the document, as openapi-typescript reads it right. */
import { isAbsent, isEmptied, type Direction } from "../../openapi/direction.ts";
import { fieldAt, hasNames } from "../../openapi/roles.ts";
import { canonicalPointer, isObject } from "../../openapi/pointer.ts";
import { stepsFrom } from "../../openapi/references.ts";
import type { Document } from "../document/document.ts";
import type { Int64Choice, JsonObject, DiscriminatorProperty, RawType, Shape } from "../model.ts";
import { mostCopies } from "../shapes/buildShape.ts";
import { correctSchema } from "./correctSchema.ts";
import { asObject, isKept } from "./isKept.ts";
import { typeKey } from "./keywords.ts";
import { hidePercent, hidePercentOf } from "./percentSign.ts";
import { enter, turn, type RawPlace } from "./rawPlace.ts";

/** What was decided about schemas, by their pointers. */
export interface Decisions {
  readonly document: Document;
  /** Component schemas that no response leads to. */
  readonly onlySent: ReadonlySet<string>;
  /** Component schemas that requests take otherwise: pointer → name of the component for them. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Direction and pointer → type. */
  readonly composed: ReadonlyMap<string, Shape>;
  readonly discriminatorProperties: ReadonlyMap<string, DiscriminatorProperty>;
  readonly int64: ReadonlyMap<string, Int64Choice>;
  /** Bytes that travel as text alone. */
  readonly textual: Readonly<Record<Direction, Pick<ReadonlySet<string>, "has">>>;
  /** Schemas whose type is printed elsewhere, by its name. */
  readonly named: Readonly<Record<Direction, ReadonlyMap<string, string>>>;
  /** How many references have been replaced by their targets. */
  readonly copies: { count: number };
}

/** The value with what discriminators say of it. */
export function rewrite(value: unknown, place: RawPlace, decisions: Decisions): unknown {
  const type = typeOf(value, place, decisions);
  if (type !== undefined && isObject(value))
    return { ...pickProse(value), type: "string", [typeKey]: type };
  const copy = rewriteWithoutDiscriminator(value, place, decisions);
  const property = decisions.discriminatorProperties.get(place.pointer);
  if (property === undefined || property.absentIn === place.direction || !isObject(copy))
    return copy;
  const { name, values, required } = property;
  // One value's type is that of all: they are written for one property.
  const valueType = typeof values[0];
  const properties = { [name]: { type: valueType, enum: values } };
  const discriminated = { type: "object", properties, ...(required && { required: [name] }) };
  return { allOf: [copy, discriminated] };
}

/** What is printed elsewhere, or decided already. */
function typeOf(
  value: unknown,
  { pointer, direction }: RawPlace,
  { named, composed }: Decisions,
): RawType | undefined {
  if (!isObject(value)) return undefined;
  const name = named[direction].get(pointer);
  return name === undefined ? composed.get(`${direction} ${pointer}`) : { kind: "reference", name };
}

function pickProse({ title, description, deprecated }: JsonObject): JsonObject {
  return {
    ...(typeof title === "string" && { title }),
    ...(typeof description === "string" && { description }),
    ...(deprecated === true && { deprecated }),
  };
}

function rewriteWithoutDiscriminator(
  value: unknown,
  place: RawPlace,
  decisions: Decisions,
): unknown {
  if (Array.isArray(value)) return rewriteList(value, place, decisions);
  if (!isObject(value)) return value;
  const reference = value["$ref"];
  if (!place.isMap && typeof reference === "string" && !hasTypeOfItsOwn(reference))
    return inline(value, reference, { place, decisions });
  const isNamed = hasNames(place) && typeof reference !== "string";
  const members = Object.keys(value)
    .filter((key) => isKept(key, value[key], place, isNamed))
    .filter((key) => !isAbsentAt(value[key], place, decisions))
    .map((key): [string, unknown] => {
      const member = value[key];
      const isPlain = typeof member !== "object" || fieldAt(place, key)?.holds === "value";
      const name = isNamed ? hidePercent(key) : key;
      return [
        name,
        isPlain ? member : rewrite(member, enter(place, key, decisions.onlySent), decisions),
      ];
    });
  const copy = Object.fromEntries(members);
  return isNamed ? copy : correct(copy, place, decisions);
}

function rewriteList(
  value: readonly unknown[],
  place: RawPlace,
  decisions: Decisions,
): readonly unknown[] {
  const { kind, direction, pointer } = place;
  const isOfObjects = kind === "Schema" || kind === "Parameter";
  const items = isOfObjects ? value.flatMap(asObject) : value;
  const isLeft = (item: unknown): boolean =>
    !isObject(item) || !isEmptied(decisions.document, item, direction);
  const present = pointer.endsWith("/allOf") ? items.filter(isLeft) : items;
  return present.map((item, index) => {
    const at = { ...place, pointer: `${pointer}/${String(index)}`, isMap: false };
    return rewrite(item, turn(at, undefined, decisions.onlySent), decisions);
  });
}

function correct(
  copy: Record<string, unknown>,
  { direction, pointer }: RawPlace,
  decisions: Decisions,
): JsonObject {
  const input = direction === "request" ? inputOf(copy["$ref"], decisions) : undefined;
  const referring = withoutPercent(input === undefined ? copy : { ...copy, $ref: input });
  return correctSchema(referring, {
    direction,
    isText: decisions.textual[direction].has(pointer),
    int64: decisions.int64.get(pointer),
  });
}

/** References, parameters' names and required names, which name keys. */
function withoutPercent(copy: Record<string, unknown>): JsonObject {
  const { $ref: reference, name, required } = copy;
  if (typeof reference === "string") copy["$ref"] = hidePercentOf(reference);
  if (typeof name === "string" && copy["in"] !== undefined) copy["name"] = hidePercent(name);
  if (Array.isArray(required)) copy["required"] = required.map((each) => hidePercent(String(each)));
  return copy;
}

/** `#/components/<section>/<name>`: what openapi-typescript gives a type. */
function hasTypeOfItsOwn(reference: string): boolean {
  return /^#\/components\/[^/]+\/[^/]+$/.test(reference);
}

interface Surroundings {
  readonly place: RawPlace;
  readonly decisions: Decisions;
}

/**
 * The target in place of the reference. One that holds itself, or targets that double with each reference, end in `unknown`:
 * the model has reported them.
 */
function inline(value: JsonObject, reference: string, { place, decisions }: Surroundings): unknown {
  const target = decisions.document.lookUp(reference);
  decisions.copies.count += 1;
  const isTooMany = decisions.copies.count > 4 * mostCopies;
  if (isTooMany || place.open.includes(reference) || target === undefined) return {};
  const { $ref: _reference, ...siblings } = value;
  const open = [...place.open, reference];
  return rewrite({ ...target, ...siblings }, { ...place, open }, decisions);
}

/** Is it a property that this direction does not know? */
function isAbsentAt(
  value: unknown,
  { isMap, pointer, direction }: RawPlace,
  { document }: Decisions,
): boolean {
  const isProperty = isMap && pointer.endsWith("/properties") && isObject(value);
  return isProperty && isAbsent(document, value, direction);
}

/** The component that requests take in the place of what a reference leads to. */
function inputOf(reference: unknown, { document, inputs }: Decisions): string | undefined {
  const { lookUp } = document;
  for (const { $ref } of stepsFrom(
    { $ref: reference },
    { referenceOf: (step) => step.$ref, lookUp },
  )) {
    const name = typeof $ref === "string" ? inputs.get(canonicalPointer($ref)) : undefined;
    if (name !== undefined) return `#/components/schemas/${name}`;
  }
  return undefined;
}
