/** How a form's field is spelled: its texts, lists, objects and files (https://spec.openapis.org/oas/v3.1.1#encoding-object). */
import { isJsonType } from "../../openapi/mediaType.ts";
import type { FieldPlan } from "@lading/runtime";
import { text, type Node } from "../document/document.ts";
import { buildFileTexts } from "./buildFileTexts.ts";
import { isStyled, styleOfField } from "./styles.ts";
import type { FieldContent, WireAlternative } from "./wireContent.ts";

interface SpellingRequest {
  readonly encoding: Node | undefined;
  readonly content: FieldContent;
  readonly alternatives: readonly WireAlternative[];
  readonly isArray: boolean;
  /** Nothing is said of the value's type. */
  readonly isOpen: boolean;
}

type Spelling = Pick<
  FieldPlan,
  "kind" | "each" | "single" | "text" | "array" | "object" | "contentType"
>;

export function buildSpelling(request: SpellingRequest): Spelling {
  const array = buildArraySpelling(request);
  const single = request.isArray ? {} : { single: true as const };
  switch (request.content) {
    case "file":
      return { kind: "file", ...single, ...array };
    case "file-or-text":
      return { kind: "file", text: buildFileTexts(request.alternatives), ...single, ...array };
    case "json-text":
      return { kind: "json", ...(request.isArray && { each: true as const, ...array }) };
    case "text":
      // A value of which nothing is said may be an object or a list all the same.
      return request.isOpen && !request.isArray ? { ...array, ...styledObject(request) } : array;
    case "object":
      return buildObjectSpelling(request, array);
    case "mixed":
      return buildMixedSpelling(request, array);
  }
}

function buildObjectSpelling(request: SpellingRequest, array: Spelling): Spelling {
  const { encoding, isArray } = request;
  const { object } = styledObject(request);
  // Brackets lead to lists inside of the object too.
  if (object !== undefined)
    return isArray || object === "brackets" ? { object, ...array } : { object };
  if (array.array !== undefined && isStyled(encoding)) return array;
  const isJson = encoding && text(encoding, "contentType")?.split(",").some(isJsonType);
  // Of an array, each item is a part (OAS 3.1 §4.8.15), unless the document asks for one part that is JSON.
  const each = isArray && (isStyled(encoding) || !isJson) ? { each: true as const, ...array } : {};
  return { kind: "json", contentType: "application/json", ...each };
}

/** Each value says itself whether it is a text or goes as JSON. */
function buildMixedSpelling(request: SpellingRequest, array: Spelling): Spelling {
  const {
    kind: _kind,
    each: _each,
    contentType: _type,
    ...spelling
  } = buildObjectSpelling(request, array);
  return request.isArray ? { ...array, ...spelling } : spelling;
}

/** Only what is written down makes a query's spelling of an object: without it, objects are JSON. */
function styledObject({ encoding, alternatives }: SpellingRequest): Pick<FieldPlan, "object"> {
  if (!isStyled(encoding)) return {};
  const object = styleOfField(encoding);
  const isAlwaysList = alternatives.length > 0 && alternatives.every(({ isItem }) => isItem);
  return isAlwaysList && object !== "brackets" ? {} : { object };
}

/** How items are spelled: `x-lading-array-format`, else `style` and `explode`, else the name again for each. */
function buildArraySpelling({ encoding, content, ...request }: SpellingRequest): Spelling {
  if (encoding === undefined) return {};
  const format = text(encoding, "x-lading-array-format");
  const style = isStyled(encoding) ? styleOfField(encoding) : "explode";
  if (format === "brackets" || format === "indices" || format === "comma") return { array: format };
  if (format === "repeat") return style === "brackets" ? { array: format } : {};
  if (style === "explode") return {};
  if (style === "brackets") {
    // Only indices show which properties of several objects belong together.
    const isOpen = request.isOpen && !request.isArray;
    return content === "object" || content === "mixed" || isOpen ? {} : { array: "indices" };
  }
  // Bytes cannot be joined.
  return content === "file" || content === "file-or-text" ? {} : { array: style };
}
