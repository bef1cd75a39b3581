/** Enumerations that also take any other text: a value that they do not list is allowed, and not described. */
import { dereference, listOf, type JsonObject } from "../../document/json.ts";
import { below, followed } from "../../document/pointer.ts";
import { isRedacted } from "../read/isRedacted.ts";
import { notListed } from "./judgeOwn.ts";
import type { PlacedSchema } from "./schemaNodes.ts";
import type { ValueDeviation } from "./ValueDeviation.ts";

export function judgeOpenEnumeration(
  root: JsonObject,
  nodes: readonly PlacedSchema[],
  { value, path }: { readonly value: unknown; readonly path: string },
): ValueDeviation | undefined {
  if (typeof value !== "string" || isRedacted(value)) return undefined;
  for (const { pointer, schema, isShared } of nodes) {
    for (const keyword of ["anyOf", "oneOf"] as const) {
      const branches = listOf(schema[keyword]).map((branch, index) => ({
        pointer: followed(root, below(pointer, keyword, index)),
        schema: dereference(root, branch),
      }));
      const listed = branches.filter((branch) => isListOfTexts(branch.schema));
      const [first, second] = listed;
      const isOpen = branches.some((branch) => isAnyText(branch.schema));
      if (!isOpen || first === undefined || second !== undefined) continue;
      const values = listOf(first.schema["enum"]);
      if (values.includes(value)) continue;
      const text = `${notListed(values)}, and allows any other`;
      return { kind: "value-undescribed", pointer: first.pointer, path, text, value, isShared };
    }
  }
  return undefined;
}

function isListOfTexts(schema: JsonObject): boolean {
  const values = listOf(schema["enum"]);
  return values.length > 0 && values.every((each) => typeof each === "string");
}

function isAnyText({ type, enum: values, const: constant, pattern, format }: JsonObject): boolean {
  return (
    type === "string" && [values, constant, pattern, format].every((each) => each === undefined)
  );
}
