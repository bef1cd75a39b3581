/** The parts that a form may have on the wire, one for each name that a property may take there. */
import { isObject, objectOf, type JsonObject } from "../document/json.ts";
import { repeatMark } from "../prism/safeCopy.ts";
import { isJsonText, partSchema } from "./partSchema.ts";
import * as node from "./schemaNode.ts";
import type { SchemaNode } from "./schemaNode.ts";
import { exactly, followedBy, followedByAny, type WireName } from "./wireName.ts";

/** A part name, or a pattern of names, with the schema of its text. */
export interface WirePart {
  readonly name: WireName;
  /** Of its text, as Prism sees it. */
  readonly schema: JsonObject;
  readonly required: boolean;
  /** The property of the form that it belongs to. */
  readonly field: string;
  /** What it holds, as the document describes it; with `isJoined` the list or the object that its text joins. */
  readonly value: SchemaNode;
  readonly isJoined: boolean;
  readonly spelling: Spelling;
}

/** How the parts of one property are named (https://spec.openapis.org/oas/v3.1.0#encoding-object). */
export interface Spelling {
  /** `joined`: a list, or an object, is one text. */
  readonly list: "repeat" | "brackets" | "indices" | "joined";
  readonly object: "json" | "brackets" | "explode" | "joined";
  /** Between the items of what is joined. */
  readonly separator: string;
  /** Media types that a file may have. Default: any. */
  readonly fileTypes?: readonly string[];
}

/** A value that is becoming parts. */
interface Field {
  readonly field: string;
  readonly name: WireName;
  readonly value: SchemaNode;
  readonly required: boolean;
  readonly spelling: Spelling;
}

/** The parts of a form's properties. Throws when a schema inside the form contains itself. */
export function formParts(form: SchemaNode, encoding: JsonObject): readonly WirePart[] {
  return node.properties(form).flatMap(({ key, member, required }) => {
    const value = node.enter(form, member);
    return partsOf({
      field: key,
      name: exactly(key),
      value,
      // What is read-only is not sent, required or not.
      required: required && value.schema["readOnly"] !== true,
      spelling: spellingOf(objectOf(encoding[key])),
    });
  });
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
    separator: format === "comma" ? "," : (separators[String(encoding["style"])] ?? ","),
    ...(typeof contentType === "string" && { fileTypes: contentType.split(/\s*,\s*/) }),
  };
}

const separators: Readonly<Record<string, string>> = { spaceDelimited: " ", pipeDelimited: "|" };

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
    const branches = branchesOf(field);
    if (branches.some(isSpelled)) return branches.flatMap((branch) => partsOf(branch));
  }
  return [{ ...field, schema: partSchema(field.value, field.spelling.fileTypes), isJoined: false }];
}

/** Has the value a name of its own for each of its items or properties? */
function isSpelled({ value: { schema }, spelling }: Field): boolean {
  if (node.hasType(schema, "array")) return true;
  return node.hasType(schema, "object") && spelling.object !== "json";
}

/** A list or another value, and so on: each is spelled in its own way. On the wire there is no `null`. */
function branchesOf(field: Field): readonly Field[] {
  return node
    .alternatives(field.value)
    .filter(({ schema }) => schema["type"] !== "null")
    .map((value, _index, all) => ({
      ...field,
      value,
      required: field.required && all.length === 1,
    }));
}

function joinedPart(field: Field): readonly WirePart[] {
  return [{ ...field, schema: { type: "string" }, isJoined: true }];
}

/** The first item has an exact name, which a required list needs; the later ones share a pattern. */
function listParts(list: Field): readonly WirePart[] {
  const { name, spelling, value } = list;
  if (spelling.list === "joined") return joinedPart(list);
  const item = node.enter(value, value.schema["items"]);
  const [first, later] = itemNames(name, spelling.list);
  const inside =
    spelling.object === "brackets" ? spelling : { ...spelling, object: "json" as const };
  return [
    ...partsOf({ ...list, name: first, value: item, spelling: inside }),
    ...partsOf({ ...list, name: later, value: item, required: false, spelling: inside }),
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

function objectParts(object: Field): readonly WirePart[] {
  const { name, value, required, spelling } = object;
  if (spelling.object === "joined") return joinedPart(object);
  const bracketed = spelling.object === "brackets";
  const known = node.properties(value).flatMap((property) =>
    partsOf({
      ...object,
      name: bracketed ? followedBy(name, `[${property.key}]`) : exactly(property.key),
      value: node.enter(value, property.member),
      required: required && property.required,
      spelling: bracketed ? spelling : { list: "repeat", object: "json", separator: "," },
    }),
  );
  const other = value.schema["additionalProperties"];
  if (!bracketed || !(other === true || isObject(other))) return known;
  const key = followedByAny(name, "\\[[^\\]]+\\]");
  return [
    ...known,
    ...partsOf({ ...object, name: key, value: node.enter(value, other), required: false }),
  ];
}
