/** How the body of a response is read: its media type says it, or where that is a range, its schema. */
import { isBinary } from "../../openapi/bytes.ts";
import type { Reading } from "@lading/runtime";
import { isJsonType, isTextType } from "../../openapi/mediaType.ts";
import { isObject } from "../../openapi/pointer.ts";
import { items, list, own, type Document, type Node } from "../document/document.ts";

/** `any`: neither the media type nor the schema says anything; the response's own Content-Type does. */
export type ReadingOrAny = Reading | "any";

/** How a body of the media type is read. */
export function buildReading(document: Document, mediaType: string, media: Node): ReadingOrAny {
  const schema = document.child(media, "schema");
  const forms = schema ? formsOf(document, schema, []) : anyForm;
  if (forms?.has("bytes") && forms.size === 1) return "binary";
  if (isJsonType(mediaType)) return "json";
  if (isTextType(mediaType)) return "text";
  if (!mediaType.includes("*")) return "binary";
  if (/^\s*(image|audio|video|font|model)\//i.test(mediaType)) {
    return forms?.has("json") ? "json" : "binary";
  }
  if (forms === anyForm) return "any";
  if (!forms.has("json")) return "text";
  return forms.has("text") ? "jsonOrText" : "json";
}

/** Does the runtime need this reading? Only if the media type alone does not decide it. */
export function needsReading(mediaType: string, reading: ReadingOrAny): reading is Reading {
  if (reading === "any") return false;
  const isRange = mediaType.includes("*");
  if (isJsonType(mediaType)) return reading !== "json";
  if (isTextType(mediaType)) return isRange || reading !== "text";
  return isRange || reading !== "binary";
}

/** Forms that values of a schema have as a whole body; `undefined` where any will do. */
type Forms = ReadonlySet<"bytes" | "text" | "json"> | undefined;

const anyForm = undefined;

function formsOf(document: Document, schema: Node, open: readonly string[]): Forms {
  const target = document.follow(schema);
  if (target === undefined || open.includes(target.pointer)) return anyForm;
  const inside = (key: string): readonly Forms[] =>
    items(target, key).map((part) => formsOf(document, part, [...open, target.pointer]));
  const choices = ["oneOf", "anyOf"].flatMap((key) => {
    const forms = inside(key);
    return forms.length === 0 || forms.includes(anyForm) ? [] : [union(forms)];
  });
  const said = [ownForms(target), ...inside("allOf"), ...choices].filter(
    (each) => each !== anyForm,
  );
  return said.reduce<Forms>((all, each) => (all === anyForm ? each : common(all, each)), anyForm);
}

function union(forms: readonly Forms[]): Forms {
  return new Set(forms.flatMap((each) => [...(each ?? [])]));
}

/** Bytes are a kind of string: `allOf` of a string and of bytes is bytes. */
function common(one: NonNullable<Forms>, other: NonNullable<Forms>): Forms {
  const both = [...one].filter((form) => other.has(form));
  if (both.length > 0) return new Set(both);
  return one.has("bytes") || other.has("bytes") ? new Set(["bytes"]) : one;
}

/** What `type`, `const`, `enum` and the keywords of objects and arrays say. `null` is sent as no form of its own. */
function ownForms(schema: Node): Forms {
  const values = Object.hasOwn(schema.value, "const")
    ? [own(schema.value, "const")]
    : list(schema, "enum");
  if (values.length > 0) {
    const given = values.filter((value) => value !== null);
    return new Set(given.map((value) => (typeof value === "string" ? "text" : "json")));
  }
  if (isBinary(schema.value)) return new Set(["bytes"]);
  const type = own(schema.value, "type");
  const types = typeof type === "string" ? [type] : list(schema, "type");
  const named = types.filter((name) => name !== "null");
  if (named.length > 0) {
    return new Set(named.map((name) => (name === "string" ? "text" : "json")));
  }
  if (types.length > 0) return new Set(["json"]);
  const has = (key: string): boolean => isObject(own(schema.value, key));
  const isStructure = ["properties", "patternProperties", "additionalProperties", "items"].some(
    has,
  );
  return isStructure ? new Set(["json"]) : anyForm;
}
