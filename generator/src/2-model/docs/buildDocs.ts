/** The description and limits of a schema, parameter, operation or option: what an editor shows on hover. */
import { isObject } from "../../openapi/pointer.ts";
import { own, text, type Node } from "../document/document.ts";
import { buildValueDocs } from "./buildValueDocs.ts";
import type { Docs, JsonValue } from "../model.ts";

/** Docs of anything with a `description`, and of a schema's limits. */
export function buildDocs(node: Node, fallback?: Docs): Docs {
  const summary = text(node, "summary") ?? text(node, "title");
  const description = text(node, "description");
  const constraints = buildConstraints(node);
  const defaultValue = own(node.value, "default") as JsonValue | undefined;
  const values = buildValueDocs(node);
  const links = buildLinks(node);
  return {
    ...fallback,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(own(node.value, "deprecated") === true && { deprecated: true as const }),
    ...(defaultValue !== undefined && { defaultValue }),
    ...(constraints.length > 0 && { constraints }),
    ...(values.length > 0 && { values }),
    ...(links.length > 0 && { links }),
  };
}

/** Formats that add nothing to the type. */
const impliedByType = /^(binary|byte|password|u?int\d+|float|double)$/;

/** `externalDocs.url`, when a reader may safely click it. */
function buildLinks(node: Node): readonly string[] {
  const externalDocs = own(node.value, "externalDocs");
  const url = isObject(externalDocs) ? own(externalDocs, "url") : undefined;
  return typeof url === "string" && /^https?:\/\/[^\s]+$/.test(url) ? [url] : [];
}

/** The limits that TypeScript cannot express, in words (JSON Schema Validation 2020-12 §6). */
function buildConstraints(schema: Node): readonly string[] {
  const number = (key: string): number | undefined => {
    const value = own(schema.value, key);
    return typeof value === "number" ? value : undefined;
  };
  const pattern = text(schema, "pattern");
  const multiple = number("multipleOf");
  const format = text(schema, "format");
  return [
    range({
      least: number("minLength"),
      most: number("maxLength"),
      unit: text(schema, "format") === "binary" ? "byte" : "character",
    }),
    range({ least: number("minItems"), most: number("maxItems"), unit: "item" }),
    range({ least: number("minProperties"), most: number("maxProperties"), unit: "key" }),
    range({ least: number("minimum"), most: number("maximum"), unit: "" }),
    multiple === undefined ? undefined : `a multiple of ${multiple}`,
    own(schema.value, "uniqueItems") === true ? "no duplicate items" : undefined,
    pattern === undefined ? undefined : `matches \`${pattern}\``,
    format === undefined || impliedByType.test(format) ? undefined : `format \`${format}\``,
  ].filter((limit) => limit !== undefined);
}

interface Range {
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly unit: string;
}

function range({ least, most, unit }: Range): string | undefined {
  const counted = (count: number): string => {
    if (unit === "") return String(count);
    return `${count} ${unit}${count === 1 ? "" : "s"}`;
  };
  if (least !== undefined && most !== undefined) {
    return least === most ? `exactly ${counted(least)}` : `${least} to ${counted(most)}`;
  }
  if (least !== undefined) return `at least ${counted(least)}`;
  return most === undefined ? undefined : `at most ${counted(most)}`;
}
