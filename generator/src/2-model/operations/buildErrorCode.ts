/** The known error codes: the values that the schemas list at the place that `x-lading-errors` names. */
import type { ErrorPlan } from "@lading/runtime";
import { children, type Context } from "../context.ts";
import { items, list, own, type Node } from "../document/document.ts";
import type { Declaration } from "../model.ts";
import { splitPointer } from "../../openapi/pointer.ts";

export interface ErrorCodeRequest {
  readonly operations: readonly Node[];
  readonly errors: ErrorPlan;
  readonly wanted: string;
  readonly declarations: readonly Declaration[];
  /** Returns a unique name. */
  readonly claim: (wanted: string) => string;
}

/** The type of `error.code`; `undefined` where the document lists no codes. A document may name the type itself. */
export function buildErrorCode(
  context: Context,
  { operations, errors, wanted, declarations, claim }: ErrorCodeRequest,
): Declaration | undefined {
  const pointers = (errors.code ?? []).map(splitPointer);
  const codes = new Set(
    errorSchemas(context, operations, errors).flatMap((schema) =>
      pointers.flatMap((segments) => valuesAt({ context, seen: new Set() }, schema, segments)),
    ),
  );
  if (codes.size === 0) return undefined;
  const known = declarations.find(({ name }) => name === wanted);
  const shape = known?.shape.kind === "openEnum" ? known.shape : undefined;
  if (known && shape && [...codes].every((code) => shape.values.includes(code))) return known;
  return {
    name: claim(wanted),
    shape: { kind: "openEnum", base: "string", values: [...codes] },
    docs: {
      summary: "What went wrong, for programs",
      description: "The `code` of an `ApiError`. The list is open: an API adds to it.",
    },
  };
}

/** JSON bodies of errors; of successes too, where an error may hide in one. */
function errorSchemas(
  context: Context,
  operations: readonly Node[],
  { insideSuccess }: ErrorPlan,
): readonly Node[] {
  return operations.flatMap((operation) =>
    context.document.children(operation, "responses").flatMap(([status, reference]) => {
      const response = context.document.follow(reference);
      if (response === undefined || (status.startsWith("2") && insideSuccess === undefined))
        return [];
      return context.document.children(response, "content").flatMap(([mediaType, media]) => {
        const schema = context.document.child(media, "schema");
        return schema !== undefined && /[/+*](json|\*)/i.test(mediaType) ? [schema] : [];
      });
    }),
  );
}

interface Search {
  readonly context: Context;
  /** Schemas on the way, with what was left to look up: one that holds itself has an end. */
  readonly seen: Set<string>;
}

/** The `enum` and `const` values at the end of the segments, through every branch of the schema. */
function valuesAt(search: Search, reference: Node, segments: readonly string[]): readonly string[] {
  const schema = search.context.document.follow(reference);
  const place = `${schema?.pointer ?? ""} ${segments.length}`;
  if (schema === undefined || search.seen.has(place)) return [];
  search.seen.add(place);
  const branches = ["allOf", "oneOf", "anyOf"].flatMap((key) => items(schema, key));
  const [segment, ...rest] = segments;
  const listed = segment === undefined ? listedValues(schema) : [];
  const inner = segment === undefined ? [] : membersAt(search.context, schema, segment);
  return [
    ...listed,
    ...inner.flatMap((member) => valuesAt(search, member, rest)),
    ...branches.flatMap((branch) => valuesAt(search, branch, segments)),
  ];
}

/** `error.code` is a string. */
function listedValues(schema: Node): readonly string[] {
  return [own(schema.value, "const"), ...list(schema, "enum")]
    .filter((value) => (typeof value === "string" && value !== "") || typeof value === "number")
    .map(String);
}

/** A property, or an item of a list. */
function membersAt(context: Context, schema: Node, segment: string): readonly Node[] {
  const property = children(context, schema, "properties").find(([name]) => name === segment);
  const item = /^\d+$/.test(segment) ? context.document.child(schema, "items") : undefined;
  return [property?.[1], item].filter((member) => member !== undefined);
}
