/**
 * What a form looks like on the wire, as a JSON Schema over its part names.
 *
 * A document describes a form as the caller sees it: lists, objects, JSON values. On the wire there are only parts with
 * a name and a text: `image.trade_ids` is `image[trade_ids][]`. Prism knows nothing of that spelling, so it is given
 * the schema of the parts themselves, closed, so that a misspelled part is caught.
 */
import { isObject, objectOf, type JsonObject } from "../document/json.ts";
import { partSchema } from "./partSchema.ts";
import * as node from "./schemaNode.ts";
import type { SchemaNode } from "./schemaNode.ts";
import { formParts, type WirePart } from "./wireParts.ts";

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
