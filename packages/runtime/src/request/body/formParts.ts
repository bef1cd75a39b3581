/** A form's values as a flat list of parts: decides how arrays and objects are spelled, for every form. */
import { Refusal } from "../../errors.ts";
import { uploadableFile, type UploadableFile } from "../../files/fileInput.ts";
import { isFile } from "../../files/isFile.ts";
import type { FieldPlan } from "../../plan.ts";
import { ownProperties } from "../../values/ownProperties.ts";
import { checkFile, checkFileText, checkText } from "./checkContent.ts";
import { refuseEmpty } from "../refuseEmpty.ts";
import { jsonOf } from "../jsonText.ts";
import { pathOfFile } from "../pathOfFile.ts";
import { piecesOf } from "../pieces.ts";
import { delimiters, joinedPieces, refuseBrackets } from "../../values/refuseSeparator.ts";
import {
  givenEntries,
  givenItems,
  isGiven,
  isRecord,
  pathTo,
  plainOf,
  textOf,
} from "../../values/values.ts";

/** One part: text or a file under a name. */
export interface FormPart {
  readonly name: string;
  readonly value: string | UploadableFile;
  /** Where the document has a fixed type. */
  readonly contentType?: string | undefined;
  /** Further headers of the part. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** The parts of a form in the plan's order, followed by fields that the plan does not list. */
export function formParts(
  fields: readonly FieldPlan[],
  values: ReadonlyMap<string, unknown>,
): FormPart[] {
  const planned = fields.map((field): [FieldPlan, unknown] => [field, values.get(field.name)]);
  const listed = new Set(fields.map((field) => field.name));
  const others = [...values]
    .filter(([name]) => !listed.has(name))
    .map(([name, value]): [FieldPlan, unknown] => [ownProperties({ name }), value]);
  const parts = [...planned, ...others].flatMap(([field, value]) => {
    const { name, headers } = field;
    const ofField = partsOf(field, { name, path: name }, value);
    if (field.required && isGiven(value) && ofField.length === 0) refuseEmpty(value, name);
    return headers ? ofField.map((part) => ({ ...part, headers })) : ofField;
  });
  refuseEqualNames(fields, parts);
  return parts;
}

/** The place of a value in a form: the name of its part, with brackets, and its path for errors. */
interface Place {
  readonly name: string;
  readonly path: string;
}

/** The parts of one value. */
function partsOf(field: FieldPlan, place: Place, given: unknown): FormPart[] {
  if (!isGiven(given)) return [];
  const { name, path } = place;
  const value = field.kind === "file" ? given : plainOf(given, path);
  if (field.kind === "json" && !(field.each && Array.isArray(value))) {
    return [jsonPart(place, value, field.contentType)];
  }
  if (isFile(value)) return [filePart(field, place, value)];
  if (Array.isArray(value)) return arrayParts(field, place, value);
  if (field.kind === "file" && !(field.text && typeof value === "string")) {
    return [filePart(field, place, value)];
  }
  if (isRecord(value)) return objectParts(field, place, value);
  const text = textOf(value, path);
  if (field.kind === "file") checkFileText(text, field, path);
  checkText(text, field, name);
  return [{ name, value: text, contentType: field.contentType }];
}

function arrayParts(field: FieldPlan, { name, path }: Place, list: readonly unknown[]): FormPart[] {
  if (field.single) throw new Refusal(`${path} must be one file and is an array`, path);
  const joined = joinedParts(field, { name, path }, list);
  if (joined) return joined;
  const items = givenItems(list, path);
  const spelling = field.array ?? (field.object === "brackets" ? "indices" : "repeat");
  const suffix = (index: number): string =>
    spelling === "brackets" ? "[]" : spelling === "indices" ? `[${index}]` : "";
  // An item that is an array or an object itself is sent as JSON, unless brackets show where it belongs.
  const { each: _each, object, ...rest } = field;
  const single = ownProperties(object === "brackets" ? { ...rest, object } : rest);
  return items.flatMap(([at, given], index) => {
    const item = plainOf(given, at);
    const place = { name: name + suffix(index), path: at };
    return Array.isArray(item) && spelling === "repeat" && pathOfFile(item, name) === undefined
      ? [jsonPart(place, item, field.contentType ?? "application/json")]
      : partsOf(single, place, item);
  });
}

function objectParts(
  field: FieldPlan,
  place: Place,
  value: Readonly<Record<string, unknown>>,
): FormPart[] {
  const { name, path } = place;
  if (!field.object) {
    return [jsonPart(place, value, field.contentType ?? "application/json")];
  }
  const joined = joinedParts(field, place, value);
  if (joined) return joined;
  return givenEntries(value).flatMap(([key, item]) => {
    const inside = pathTo(path, key);
    if (field.object === "explode")
      return partsOf(ownProperties({ name: key }), { name: key, path: inside }, item);
    refuseBrackets(key, path);
    return partsOf(field, { name: `${name}[${key}]`, path: inside }, item);
  });
}

/** A list or an object that is sent as one value: no part where it is empty, and `undefined` where it is spelled otherwise. */
function joinedParts(
  field: FieldPlan,
  { name, path }: Place,
  value: readonly unknown[] | Readonly<Record<string, unknown>>,
): FormPart[] | undefined {
  const isList = Array.isArray(value);
  const spelling = isList ? field.array : field.object;
  if (spelling !== "comma" && spelling !== "space" && spelling !== "pipe") return undefined;
  const pieces = piecesOf(value, path, field.kind === "json" ? { write: jsonItem } : {});
  if (pieces.length === 0) return [];
  for (const { texts } of pieces) checkText(texts.at(-1)!, field, name);
  const joined = joinedPieces(pieces, delimiters[spelling], isList);
  return [{ name, value: joined, contentType: field.contentType }];
}

function jsonItem(item: unknown, path: string): string {
  return jsonOf(item, path, "a field that is sent as JSON");
}

function jsonPart({ name, path }: Place, value: unknown, contentType?: string): FormPart {
  return { name, value: jsonItem(value, path), contentType };
}

function filePart(field: FieldPlan, { name }: Place, value: unknown): FormPart {
  const file = uploadableFile(value, name);
  checkFile(file, field, name);
  const ownName = file.partName ?? file.name;
  if (file.partName !== undefined && !field.partName) {
    const problem = `the parts of ${name} have a fixed name. Leave out partName`;
    throw new Refusal(problem, name);
  }
  const partName = field.partName && ownName ? ownName : name;
  return { name: partName, value: file, contentType: field.contentType };
}

/** Parts that are named after their files: of two with the same name, the server would keep only one. */
function refuseEqualNames(fields: readonly FieldPlan[], parts: readonly FormPart[]): void {
  const field = fields.find((other) => other.partName);
  if (!field) return;
  for (const { name, value } of parts) {
    const isAlone = parts.filter((part) => part.name === name).length === 1;
    if (typeof value === "string" || isAlone) continue;
    throw new Refusal(
      `${field.name} has two parts named ${JSON.stringify(name)}. Give each file a different name with toFile(content, name)`,
      field.name,
    );
  }
}
