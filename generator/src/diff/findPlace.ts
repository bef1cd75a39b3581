/** Where the document says what a part of the model says. */
import {
  escapeKey,
  followKeys,
  isObject,
  splitPointer,
  splitReference,
} from "../openapi/pointer.ts";

export interface FoundPlace {
  readonly pointer: string;
  /** The whole path was found, not only its beginning. */
  readonly isExact: boolean;
}

/** A pointer, and a path of properties, items (`[]`) and other keys (`[key]`) through the schemas there. */
export function findPlace(
  document: object,
  pointer: string,
  path: readonly string[],
): FoundPlace | undefined {
  const start = pointer.replace(/^#/, "");
  if (followKeys(document, splitPointer(start)) === undefined) return undefined;
  let here = start;
  for (const step of path) {
    const next = search(document, here, step);
    if (next === undefined) return { pointer: here, isExact: false };
    here = next;
  }
  return { pointer: here, isExact: true };
}

/** Fields that lead to parts of the same value, or of the same call, the likeliest first. */
const transparent = ["requestBody", "content", "schema", "allOf", "anyOf", "oneOf", "itemSchema"];
const deepest = 8;

/** Breadth first, through references and whatever a value is composed of. */
function search(document: object, start: string, step: string): string | undefined {
  let level = [start];
  const seen = new Set<string>();
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const nodes = level.map((pointer) => followReferences(document, pointer));
    for (const pointer of nodes) {
      const found = stepInto(document, pointer, step);
      if (found !== undefined) return found;
    }
    const fresh = nodes.filter((pointer) => !seen.has(pointer));
    for (const pointer of fresh) seen.add(pointer);
    level = fresh.flatMap((pointer) => partsOf(document, pointer));
  }
  return undefined;
}

function followReferences(document: object, pointer: string): string {
  let here = pointer;
  for (let count = 0; count < deepest; count++) {
    const node = followKeys(document, splitPointer(here));
    const reference = isObject(node) ? node["$ref"] : undefined;
    if (typeof reference !== "string" || !reference.startsWith("#")) return here;
    here = splitReference(reference)
      .map((key) => `/${escapeKey(key)}`)
      .join("");
  }
  return here;
}

function stepInto(document: object, pointer: string, step: string): string | undefined {
  const node = followKeys(document, splitPointer(pointer));
  if (!isObject(node)) return undefined;
  const { properties, parameters } = node;
  if (step === "[]" || step === "[key]") {
    const key = step === "[]" ? "items" : "additionalProperties";
    return isObject(node[key]) ? `${pointer}/${key}` : undefined;
  }
  if (isObject(properties) && Object.hasOwn(properties, step))
    return `${pointer}/properties/${escapeKey(step)}`;
  const list = Array.isArray(parameters) ? (parameters as readonly unknown[]) : [];
  const index = list.findIndex((_, position) => {
    const found = followReferences(document, `${pointer}/parameters/${position}`);
    const parameter = followKeys(document, splitPointer(found));
    return isObject(parameter) && parameter["name"] === step;
  });
  return index < 0 ? undefined : `${pointer}/parameters/${index}`;
}

function partsOf(document: object, pointer: string): string[] {
  const node = followKeys(document, splitPointer(pointer));
  if (Array.isArray(node)) return node.map((_, index) => `${pointer}/${index}`);
  if (!isObject(node)) return [];
  // The keys of a map of media types are names.
  const isContent = pointer.endsWith("/content");
  return Object.keys(node)
    .filter((key) => isContent || transparent.includes(key))
    .map((key) => `${pointer}/${escapeKey(key)}`);
}
