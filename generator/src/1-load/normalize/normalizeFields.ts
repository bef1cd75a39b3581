import type { NormalizedNodeType } from "@redocly/openapi-core";
import type { Details, DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { isExtension } from "../../openapi/roles.ts";
import { isObject } from "../../openapi/pointer.ts";

/** An object of the document, as it may be changed in place. */
type Members = Record<string, unknown>;

/** What OpenAPI requires at one place: an object or list with a name, or a plain value. */
type Wanted = Exclude<NormalizedNodeType["properties"][string], (...words: never) => unknown>;

/** What Redocly knows about an object. */
export type ObjectType = NormalizedNodeType;

/** How a rule reports what it changed in an object. */
export interface ObjectNote {
  /** A field of odd form, and how it is read. */
  readonly odd: (key: string, message: string, fix?: string) => void;
  readonly report: (code: DiagnosticCode, key: string, details: Details) => void;
}

/**
 * Normalizes, in place, fields of one object that have the wrong JSON type but an obvious meaning: `"true"` for a
 * boolean, one value for a list of one, a key in other letters. `type` is what OpenAPI knows about the object.
 */
export function normalizeFields(
  node: Members | unknown[],
  { odd }: ObjectNote,
  type: ObjectType,
): void {
  const isMap = Array.isArray(node) || type.additionalProperties !== undefined;
  if (!isMap) normalizeKeys(node, type, odd);
  for (const [key, value] of Object.entries(node)) {
    const isForeign = type.extensionsPrefix !== undefined && isExtension(undefined, key);
    // A schema's type has its own rule; a reference is allowed in place of an object.
    const isOther = key === "$ref" || (key === "type" && type.name === "Schema");
    if (value === null || isForeign || isOther) continue;
    const wanted = wantedAt(type, key, value);
    const meant = wanted ? meaningOf(value, wanted) : undefined;
    if (meant === undefined || meant === value) continue;
    (node as Members)[key] = meant;
    const given = Array.isArray(node) ? quoted(value) : `\`${key}: ${quoted(value)}\``;
    odd(key, `${given} is read as ${quoted(meant)}.`, `Write ${quoted(meant)}.`);
  }
}

/** `GET` and `operationID` are `get` and `operationId` where OpenAPI knows only these. */
function normalizeKeys(
  node: Members,
  { properties }: NormalizedNodeType,
  odd: ObjectNote["odd"],
): void {
  const unknown = Object.keys(node).filter((key) => !Object.hasOwn(properties, key));
  if (unknown.length === 0) return;
  const known = new Map(Object.keys(properties).map((key) => [key.toLowerCase(), key]));
  for (const key of unknown) {
    const meant = known.get(key.toLowerCase());
    if (meant === undefined || isExtension(undefined, key) || Object.hasOwn(node, meant)) continue;
    node[meant] = node[key];
    delete node[key];
    odd(key, `\`${key}\` is read as \`${meant}\`.`, `Write \`${meant}\`.`);
  }
}

function wantedAt(type: NormalizedNodeType, key: string, value: unknown): Wanted {
  const own = Object.hasOwn(type.properties, key) ? type.properties[key] : undefined;
  const wanted = own === undefined ? (type.additionalProperties ?? type.items) : own;
  return typeof wanted === "function" ? wanted(value, key) : wanted;
}

function meaningOf(value: unknown, wanted: NonNullable<Wanted>): unknown {
  if (wanted.name !== undefined) return objectMeant(value, wanted);
  const { type, items, enum: words } = wanted;
  if (words !== undefined)
    return words.find((word) => word.toLowerCase() === String(value).trim().toLowerCase());
  if (type === "boolean") return booleanMeant(value);
  if (type === "number" || type === "integer") return numberMeant(value);
  if (type === "string") return isScalar(value) ? String(value) : undefined;
  if (type !== "array") return undefined;
  if (items?.type === "string") return namesMeant(value);
  return isScalar(value) || typeof value === "string" ? [value] : undefined;
}

function booleanMeant(value: unknown): boolean | undefined {
  const word = String(value).trim().toLowerCase();
  if (/^(true|yes|on|1)$/.test(word)) return true;
  // YAML 1.1 has twenty-two words for two values; 1.2 reads most of them as strings.
  return /^(false|no|off|0)$/.test(word) ? false : undefined;
}

function numberMeant(value: unknown): number | undefined {
  const isNumeric = typeof value === "string" && /^\s*[-+]?\d+(\.\d+)?\s*$/.test(value);
  return isNumeric ? Number(value) : undefined;
}

/** A list of names: a single one is a list of one, and anything else is left out. */
function namesMeant(value: unknown): boolean | readonly string[] | undefined {
  // Draft 3 had `required: true` on each property.
  if (typeof value === "string") return booleanMeant(value) ?? [value];
  if (!Array.isArray(value) || value.every((item) => typeof item === "string")) return undefined;
  const names = value as readonly unknown[];
  return names.every((item) => item === null || typeof item === "string" || isScalar(item))
    ? names.filter((item) => item !== null).map(String)
    : undefined;
}

function objectMeant(value: unknown, { name, items }: NormalizedNodeType): unknown {
  if (items !== undefined) return Array.isArray(value) ? undefined : listMeant(value, name);
  // PHP has one value for an empty list and an empty object.
  if (Array.isArray(value)) return value.length === 0 && isObjectName(name) ? {} : undefined;
  if (typeof value !== "string") return undefined;
  if (name === "Schema") return /^(true|false)$/.test(value) ? value === "true" : { type: value };
  if (name === "Server") return { url: value };
  if (name === "SecurityRequirement") return { [value]: [] };
  if (name === "Response" || name === "Header") return { description: value };
  return name === "MediaTypesMap" ? { [value]: {} } : undefined;
}

function isObjectName(name: string): boolean {
  return /^Named|Map$|^Schema$/.test(name);
}

/** A single item, or items under keys that have no meaning. */
function listMeant(value: unknown, name: string): readonly unknown[] | undefined {
  if (typeof value === "string")
    return /^(ServerList|SecurityRequirementList)$/.test(name) ? [value] : undefined;
  if (!isObject(value)) return undefined;
  if (/^\d{1,2}(,\d{1,2})*$/.test(Object.keys(value).join())) return numbered(value, name);
  if (name !== "ParameterList" || "in" in value || "$ref" in value) return [value];
  const parameters = Object.values(value);
  return parameters.every(isObject) ? parameters : undefined;
}

/** Some tools number the items instead of writing a list. References use the numbers, so a missing part of an `allOf` becomes an empty one. */
function numbered(value: Members, name: string): readonly unknown[] {
  if (name !== "AllOf") return Object.values(value);
  const last = Math.max(...Object.keys(value).map(Number));
  return Array.from({ length: last + 1 }, (_, index) => value[index] ?? {});
}

function isScalar(value: unknown): boolean {
  return typeof value === "number" || typeof value === "boolean";
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
