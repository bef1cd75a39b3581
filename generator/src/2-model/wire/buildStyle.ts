/** `style`, `explode` and `x-lading-array-format` of a parameter. */
import type { ParameterPlan } from "@lading/runtime";
import { isJsonType } from "../../openapi/mediaType.ts";
import type { Context } from "../context.ts";
import { own, text, type Node } from "../document/document.ts";
import { explodesByDefault, queryStyles } from "./styles.ts";

export const places = ["path", "query", "header", "cookie"] as const;
export type ParameterLocation = (typeof places)[number];

const defaultStyle: Readonly<Record<ParameterLocation, string>> = {
  path: "simple",
  query: "form",
  header: "simple",
  cookie: "form",
};

const stylesOf: Readonly<Record<ParameterLocation, readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: queryStyles,
  header: ["simple"],
  cookie: ["form", "cookie"],
};

type Style = Pick<ParameterPlan, "style" | "explode" | "array" | "allowReserved">;

/** What differs from the place's default. */
export function buildStyle(context: Context, node: Node, place: ParameterLocation): Style {
  const fallback = defaultStyle[place];
  const said = text(node, "style") ?? (isTextCookie(node, place) ? "cookie" : fallback);
  const isKnown = stylesOf[place].includes(said);
  if (!isKnown)
    context.report("parameter-style-unknown", node.pointer, { style: said, place, fallback });
  const style = isKnown ? said : fallback;
  const explode = own(node.value, "explode");
  const plain: Style = {
    ...(style !== fallback && { style: style as NonNullable<ParameterPlan["style"]> }),
    ...(typeof explode === "boolean" && explode !== explodesByDefault(style) && { explode }),
  };
  return {
    ...(place === "query" ? withArrayFormat(plain, text(node, "x-lading-array-format")) : plain),
    ...(own(node.value, "allowReserved") === true && { allowReserved: true as const }),
  };
}

/** `x-lading-array-format`: brackets and numbers after the name are how `deepObject` is spelled. */
function withArrayFormat(style: Style, format: string | undefined): Style {
  switch (format) {
    case "indices":
      return { style: "deepObject" };
    case "brackets":
      return { style: "deepObject", array: format };
    case "repeat":
    case "comma":
      if (style.style === "deepObject") return { style: "deepObject", array: format };
      return format === "comma" ? { explode: false } : {};
    default:
      return style;
  }
}

/** Text under `content` is how a cookie is sent unchanged before OpenAPI 3.2 (https://spec.openapis.org/oas/v3.1.1#parameter-content). */
function isTextCookie(node: Node, place: ParameterLocation): boolean {
  const content = own(node.value, "content");
  if (place !== "cookie" || typeof content !== "object" || content === null) return false;
  return Object.keys(content).every((mediaType) => !isJsonType(mediaType));
}
