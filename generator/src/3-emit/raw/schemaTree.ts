/** Walking a document that nothing but its keys describes. */
import type { JsonObject } from "../../2-model/model.ts";

/** Members whose own keys are names: `properties.example` is a property, `example` an example. */
const maps: ReadonlySet<string> = new Set(
  (
    "properties patternProperties $defs definitions dependentSchemas schemas responses parameters examples requestBodies " +
    "headers securitySchemes links callbacks pathItems paths content encoding variables mapping webhooks"
  ).split(" "),
);

/** A place in the document. */
export interface TreePlace {
  readonly pointer: string;
  readonly isMap: boolean;
}

export interface TreeStep extends TreePlace {
  /** From here on, values go to the server. */
  readonly isSending: boolean;
}

/** The place of a member. */
export function step({ pointer, isMap }: TreePlace, key: string): TreeStep {
  return {
    pointer: `${pointer}/${escapeKey(key)}`,
    isMap: !isMap && maps.has(key),
    isSending: !isMap && /^(requestBody|requestBodies|parameters)$/.test(key),
  };
}

/** Is it a JSON object? */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What an internal reference names; `undefined` when it leads nowhere. */
export function lookUp(document: unknown, reference: string): unknown {
  return pointerKeys(reference).reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)] as unknown;
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, document);
}

/** The keys of a pointer, unescaped (RFC 6901 §3, §6). */
export function pointerKeys(reference: string): readonly string[] {
  return reference
    .split("/")
    .slice(1)
    .map((key) => decode(key).replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The same place, spelled one way: percent-encoding gone. */
export function canonicalPointer(reference: string): string {
  return ["#", ...pointerKeys(reference).map(escapeKey)].join("/");
}

function escapeKey(key: string): string {
  if (!key.includes("~") && !key.includes("/")) return key;
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function decode(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
