/** A form's values as the flat list of its parts: how arrays and objects are spelled is decided here, for every form. */
import { Refusal } from "./errors.ts";
import { isFile, uploadableFile, type UploadableFile } from "./fileInput.ts";
import type { FieldPlan } from "./plan.ts";
import { checkFile, checkText } from "./preflight.ts";
import { givenEntries, isGiven, isRecord, jsonOf, textOf } from "./values.ts";

/** One part: text or a file under a name. */
export interface FormPart {
  readonly name: string;
  readonly value: string | UploadableFile;
  /** Where the document fixes it. */
  readonly contentType?: string | undefined;
  /** More of its headers, as they go. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Joiners of arrays that go as one value. */
const joiners = { comma: ",", space: " ", pipe: "|" };

/** The parts of a form in the plan's order, members that the plan does not list after them. */
export function formParts(
  fields: readonly FieldPlan[],
  values: ReadonlyMap<string, unknown>,
): FormPart[] {
  const planned = fields.map((field): [FieldPlan, unknown] => [field, values.get(field.name)]);
  const listed = new Set(fields.map((field) => field.name));
  const others = [...values]
    .filter(([name]) => !listed.has(name))
    .map(([name, value]): [FieldPlan, unknown] => [{ name }, value]);
  const parts = [...planned, ...others].flatMap(([field, value]) => {
    const { name, headers } = field;
    const ofField = partsOf(field, name, value);
    return headers ? ofField.map((part) => ({ ...part, headers })) : ofField;
  });
  refuseEqualNames(fields, parts);
  return parts;
}

/** The parts of one value; `name` is the field's, with the brackets of the way that led here. */
function partsOf(field: FieldPlan, name: string, value: unknown): FormPart[] {
  if (!isGiven(value)) return [];
  if (field.kind === "json" && !(field.each && Array.isArray(value))) {
    return [jsonPart(field, name, value, field.contentType)];
  }
  if (isFile(value)) return [filePart(field, name, value)];
  if (Array.isArray(value)) return arrayParts(field, name, value.filter(isGiven));
  if (field.kind === "file" && !(field.text && typeof value === "string")) {
    return [filePart(field, name, value)];
  }
  if (isRecord(value)) return objectParts(field, name, value);
  return [textPart(field, name, textOf(value, name))];
}

function arrayParts(field: FieldPlan, name: string, items: readonly unknown[]): FormPart[] {
  if (field.array === "comma" || field.array === "space" || field.array === "pipe") {
    if (items.length === 0) return [];
    const texts = items.map((item) => textOf(item, name));
    for (const text of texts) checkText(text, field, name);
    return [{ name, value: texts.join(joiners[field.array]), contentType: field.contentType }];
  }
  const suffix = (index: number): string =>
    field.array === "brackets" ? "[]" : field.array === "indices" ? `[${index}]` : "";
  // An item that is an array itself is one piece of JSON, unless brackets tell where it belongs.
  const { each: _each, ...single } = field;
  return items.flatMap((item, index) =>
    Array.isArray(item) && !field.array && pathOfFile(item, name) === undefined
      ? [jsonPart(field, name, item, field.contentType ?? "application/json")]
      : partsOf(single, name + suffix(index), item),
  );
}

function objectParts(
  field: FieldPlan,
  name: string,
  value: Readonly<Record<string, unknown>>,
): FormPart[] {
  if (!field.object) return [jsonPart(field, name, value, field.contentType ?? "application/json")];
  if (field.object === "brackets") {
    return givenEntries(value).flatMap(([key, item]) => partsOf(field, `${name}[${key}]`, item));
  }
  return givenEntries(value).flatMap(([key, item]) => partsOf({ name: key }, key, item));
}

function jsonPart(
  field: FieldPlan,
  name: string,
  value: unknown,
  contentType: string | undefined,
): FormPart {
  refuseFiles(value, field.name, "a field that goes as JSON");
  return { name, value: jsonOf(value, field.name), contentType };
}

function textPart(field: FieldPlan, name: string, value: string): FormPart {
  checkText(value, field, name);
  return { name, value, contentType: field.contentType };
}

function filePart(field: FieldPlan, name: string, value: unknown): FormPart {
  const file = uploadableFile(value, name);
  checkFile(file, field, name);
  const partName = field.partName && file.name ? file.name : name;
  return { name: partName, value: file, contentType: field.contentType };
}

/** Parts named after their files: the server would keep one of two equals. */
function refuseEqualNames(fields: readonly FieldPlan[], parts: readonly FormPart[]): void {
  const field = fields.find((other) => other.partName);
  if (!field) return;
  for (const { name, value } of parts) {
    const isAlone = parts.filter((part) => part.name === name).length === 1;
    if (typeof value === "string" || isAlone) continue;
    throw new Refusal(
      `${field.name} has two parts named ${JSON.stringify(name)}: give each file a name of its own with toFile(…)`,
      field.name,
    );
  }
}

/** JSON carries no bytes; `JSON.stringify` would send `{}` without a word. */
export function refuseFiles(value: unknown, name: string, place: string): void {
  const at = pathOfFile(value, name);
  if (at === undefined) return;
  throw new Refusal(`${at} is a file, which ${place} cannot carry`, at);
}

/** Where inside `value` a file is: `image.data`, `files.0`; `undefined` when there is none. */
export function pathOfFile(
  value: unknown,
  name: string,
  above: readonly unknown[] = [],
): string | undefined {
  if (isFile(value)) return name;
  if (above.includes(value) || !(Array.isArray(value) || isRecord(value))) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = pathOfFile(item, name ? `${name}.${key}` : key, [...above, value]);
    if (found !== undefined) return found;
  }
  return undefined;
}
