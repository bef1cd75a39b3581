/** Examples of a media type or parameter (https://spec.openapis.org/oas/v3.1.0#example-object). */
import type { Context } from "../context.ts";
import { list, own, type Node } from "../document/document.ts";
import type { JsonValue } from "../model.ts";

/** One example; a lone `example` is called `default`. */
export interface Example {
  readonly name: string;
  readonly value: JsonValue;
  readonly pointer: string;
}

/** `examples`, else `example`, else the schema's own `examples` or `example`. Examples that live elsewhere are left out. */
export function buildExamples(context: Context, holder: Node): readonly Example[] {
  const named = context.document.children(holder, "examples").flatMap(([name, node]) => {
    const example = context.document.follow(node);
    return example && Object.hasOwn(example.value, "value")
      ? [
          {
            name,
            value: own(example.value, "value") as JsonValue,
            pointer: `${example.pointer}/value`,
          },
        ]
      : [];
  });
  if (named.length > 0) return named;
  const single = own(holder.value, "example") as JsonValue | undefined;
  if (single !== undefined) {
    return [{ name: "default", value: single, pointer: `${holder.pointer}/example` }];
  }
  const schema = context.document.read(holder, "schema");
  if (schema === undefined) return [];
  const [first] = list(schema, "examples") as readonly JsonValue[];
  const inSchema = first ?? (own(schema.value, "example") as JsonValue | undefined);
  return inSchema === undefined
    ? []
    : [{ name: "default", value: inSchema, pointer: schema.pointer }];
}
