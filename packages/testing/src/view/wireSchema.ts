/**
 * What a form looks like on the wire, as a JSON Schema over its part names.
 *
 * A document describes a form as the caller sees it: lists, objects, JSON values. On the wire there are only parts with
 * a name and a text: `image.trade_ids` is `image[trade_ids][]`. Prism knows nothing of that spelling, so it is given
 * the schema of the parts themselves, closed, so that a misspelled part is caught.
 */
import { isObject, objectOf, type JsonObject } from "../document/json.ts";
import { isJsonText, partSchema } from "./partSchema.ts";
import { repeatMark } from "../prism/safeCopy.ts";
import * as node from "./schemaNode.ts";
import type { SchemaNode } from "./schemaNode.ts";
import { exactly, followedBy, followedByAny, type WireName } from "./wireName.ts";

/** A form's media type object and the document that its references lead into. */
export interface FormMedia {
  readonly root: JsonObject;
  readonly media: JsonObject;
}

/** The schema of a form's parts. Throws when a schema inside the form contains itself. */
export function wireSchema({ root, media }: FormMedia): JsonObject {
  const form = node.openSchema(root, media["schema"]);
  const encoding = objectOf(media["encoding"]);
  const branches = node.alternatives(form).map((branch) => formParts(branch, encoding));
  const known = branches.flat().map((part) => withNamesakes(part, branches.flat()));
  const closed = {
    ...partsSchema([...known, ...formParts(form, encoding)]),
    additionalProperties: otherParts(form),
  };
  return branches.length === 0 ? closed : { ...closed, anyOf: branches.map(partsSchema) };
}

/** A part name, or a pattern of names, with the schema of its text. */
interface WirePart {
  readonly name: WireName;
  readonly schema: JsonObject;
  readonly required: boolean;
}

/** How the parts of one property are named (https://spec.openapis.org/oas/v3.1.0#encoding-object). */
interface Spelling {
  /** `joined`: a list, or an object, is one text. */
  readonly list: "repeat" | "brackets" | "indices" | "joined";
  readonly object: "json" | "brackets" | "explode" | "joined";
  /** Media types that a file may have. Default: any. */
  readonly fileTypes?: readonly string[];
}

/** A value that is becoming parts. */
interface Field {
  readonly name: WireName;
  readonly value: SchemaNode;
  readonly required: boolean;
  readonly spelling: Spelling;
}

function formParts(form: SchemaNode, encoding: JsonObject): readonly WirePart[] {
  return node.properties(form).flatMap(({ key, member, required }) =>
    partsOf({
      name: exactly(key),
      value: node.enter(form, member),
      required,
      spelling: spellingOf(objectOf(encoding[key])),
    }),
  );
}

/** A part that one branch has may be any of those that bear its name in another. */
function withNamesakes(part: WirePart, parts: readonly WirePart[]): WirePart {
  const { kind, value } = part.name;
  const all = parts.filter(({ name }) => name.kind === kind && name.value === value);
  const schema = all.length === 1 ? part.schema : { anyOf: all.map((each) => each.schema) };
  return { ...part, schema, required: false };
}

/** Parts under names of the caller's choice, where the form takes such. */
function otherParts(form: SchemaNode): boolean | JsonObject {
  const other = form.schema["additionalProperties"];
  return isObject(other) ? partSchema(node.enter(form, other)) : other === true;
}

function spellingOf(encoding: JsonObject): Spelling {
  const { contentType, "x-lading-array-format": format } = encoding;
  const object = objectSpelling(encoding);
  const plain =
    object === "brackets" ? "indices" : object === "joined" ? ("joined" as const) : "repeat";
  const isBracketed = format === "brackets" || format === "indices" || format === "repeat";
  return {
    list: format === "comma" ? "joined" : isBracketed ? format : plain,
    object,
    ...(typeof contentType === "string" && { fileTypes: contentType.split(/\s*,\s*/) }),
  };
}

/** One of the three keywords makes the spelling a query's. */
function objectSpelling(encoding: JsonObject): Spelling["object"] {
  if (!["style", "explode", "allowReserved"].some((key) => key in encoding)) return "json";
  const { style = "form", explode = style === "form" } = encoding;
  if (style === "deepObject") return "brackets";
  return explode === true ? "explode" : "joined";
}

function partsOf(field: Field): readonly WirePart[] {
  const { schema } = field.value;
  if (!isJsonText(schema)) {
    if (node.hasType(schema, "array")) return listParts(field);
    if (node.hasType(schema, "object") && field.spelling.object !== "json")
      return objectParts(field);
  }
  const { name, required, spelling } = field;
  return [{ name, schema: partSchema(field.value, spelling.fileTypes), required }];
}

/** The first item has an exact name, which a required list needs; the later ones share a pattern. */
function listParts(field: Field): readonly WirePart[] {
  const { name, required, spelling, value } = field;
  if (spelling.list === "joined") return [{ name, schema: { type: "string" }, required }];
  const item = node.enter(value, value.schema["items"]);
  const [first, later] = itemNames(name, spelling.list);
  const inside =
    spelling.object === "brackets" ? spelling : { ...spelling, object: "json" as const };
  return [
    ...partsOf({ name: first, value: item, required, spelling: inside }),
    ...partsOf({ name: later, value: item, required: false, spelling: inside }),
  ];
}

function itemNames(
  name: WireName,
  list: Exclude<Spelling["list"], "joined">,
): [WireName, WireName] {
  if (list === "indices") return [followedBy(name, "[0]"), followedByAny(name, "\\[\\d+\\]")];
  const repeated = list === "brackets" ? followedBy(name, "[]") : name;
  return [repeated, followedByAny(repeated, `${repeatMark}\\d+`)];
}

function objectParts({ name, value, required, spelling }: Field): readonly WirePart[] {
  if (spelling.object === "joined") return [{ name, schema: { type: "string" }, required }];
  const bracketed = spelling.object === "brackets";
  const known = node.properties(value).flatMap((property) =>
    partsOf({
      name: bracketed ? followedBy(name, `[${property.key}]`) : exactly(property.key),
      value: node.enter(value, property.member),
      required: required && property.required,
      spelling: bracketed ? spelling : { list: "repeat", object: "json" },
    }),
  );
  const other = value.schema["additionalProperties"];
  if (!bracketed || !(other === true || isObject(other))) return known;
  const key = followedByAny(name, "\\[[^\\]]+\\]");
  return [
    ...known,
    ...partsOf({ name: key, value: node.enter(value, other), required: false, spelling }),
  ];
}

function partsSchema(parts: readonly WirePart[]): JsonObject {
  const named = (kind: "text" | "pattern"): JsonObject =>
    Object.fromEntries(
      parts.flatMap(({ name, schema }) => (name.kind === kind ? [[name.value, schema]] : [])),
    );
  return {
    type: "object",
    properties: named("text"),
    patternProperties: named("pattern"),
    required: [...new Set(parts.flatMap(({ name, required }) => (required ? [name.value] : [])))],
  };
}
