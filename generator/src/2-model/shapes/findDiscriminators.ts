/** Every discriminator of a document (https://spec.openapis.org/oas/v3.2.0#discriminator-object). */
import { walk } from "../../openapi/walk.ts";
import {
  canonicalPointer,
  escapeKey,
  isObject,
  joinPointer,
  splitReference,
} from "../../openapi/pointer.ts";
import { own, text, type Document, type Node } from "../document/document.ts";

export interface Discriminator {
  /** The schema that has it. */
  readonly schema: Node;
  readonly propertyName: string;
  /** Values of `mapping` → JSON pointers of their schemas. */
  readonly mapping: ReadonlyMap<string, string>;
  /** 3.2: the schema for any other or a missing value. */
  readonly defaultPointer?: string;
}

/** All of them, in the order of the document. */
export function findDiscriminators(document: Document): readonly Discriminator[] {
  const found: Discriminator[] = [];
  walk(document.root.value, (value, { kind, isMap, keys }) => {
    if (kind !== "Schema" || isMap) return;
    const schema = { value, pointer: `#${joinPointer(keys)}` };
    const discriminator = document.child(schema, "discriminator");
    const propertyName = discriminator && text(discriminator, "propertyName");
    if (discriminator !== undefined && propertyName !== undefined)
      found.push({ schema, propertyName, ...targetsOf(discriminator) });
  });
  return found;
}

function targetsOf(discriminator: Node): Pick<Discriminator, "mapping" | "defaultPointer"> {
  const mapping = own(discriminator.value, "mapping");
  const entries = isObject(mapping) ? Object.entries(mapping) : [];
  const fallback = text(discriminator, "defaultMapping");
  return {
    mapping: new Map(
      entries.flatMap(([value, target]) =>
        typeof target === "string" ? [[value, schemaPointer(target)] as const] : [],
      ),
    ),
    ...(fallback !== undefined && { defaultPointer: schemaPointer(fallback) }),
  };
}

/** A mapping names a schema below `components`, or refers to one. A name that looks like a reference is read as a name. */
function schemaPointer(target: string): string {
  return target.startsWith("#/")
    ? canonicalPointer(target)
    : `#/components/schemas/${escapeKey(target)}`;
}

/** The values of a schema; its own name if no mapping has it. */
export function valuesFor(
  { mapping }: Pick<Discriminator, "mapping">,
  pointer: string,
): readonly string[] {
  const values = [...mapping].flatMap(([value, target]) => (target === pointer ? [value] : []));
  return values.length > 0 ? values : [splitReference(pointer).at(-1) ?? ""];
}
