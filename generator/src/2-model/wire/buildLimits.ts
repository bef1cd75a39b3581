/** What the runtime can check before it sends: a file's size (`maxLength` counts bytes there) and type, a text's length. */
import type { FieldPlan } from "@lading/runtime";
import { childOf } from "../document/composed.ts";
import { own, text, type Document, type Node } from "../document/document.ts";
import { alternativesOf, type FieldContent, type WireAlternative } from "./wireContent.ts";

export interface LimitsRequest {
  readonly alternatives: readonly WireAlternative[];
  readonly content: FieldContent;
  readonly encoding: Node | undefined;
}

export function buildLimits(
  document: Document,
  { alternatives, content, encoding }: LimitsRequest,
): Pick<FieldPlan, "accept" | "maxSize" | "maxLength"> {
  if (content === "file") {
    const accept = acceptedTypes(encoding);
    return { ...(accept && { accept }), ...maximum("maxSize", alternatives) };
  }
  if (content === "text") return maximum("maxLength", alternatives);
  const [only] = alternatives;
  if (content !== "object" || only === undefined || alternatives.length > 1) return {};
  const values = childOf(document, only.parts, "additionalProperties");
  const described = values === undefined ? [] : alternativesOf(document, values);
  const areTexts = described.every((each) => each.content === "text" && !each.isItem);
  return areTexts ? maximum("maxLength", described) : {};
}

/** The largest size of bytes that travel as they are. */
export function buildMaxSize(document: Document, schema: Node): { readonly maxSize?: number } {
  return maximum("maxSize", alternativesOf(document, schema));
}

/** What no alternative goes beyond; the strictest of the parts that hold for one counts. */
function maximum<Name extends string>(
  name: Name,
  alternatives: readonly WireAlternative[],
): { readonly [name in Name]?: number } {
  const limits = alternatives.map(({ parts }) => {
    const said = parts.map(({ value }) => own(value, "maxLength"));
    return Math.min(...said.filter((each) => typeof each === "number"));
  });
  const most = Math.max(...limits);
  return Number.isFinite(most) ? ({ [name]: most } as { readonly [name in Name]: number }) : {};
}

/** The list in `encoding.contentType`, unless it lets everything pass. */
function acceptedTypes(encoding: Node | undefined): readonly string[] | undefined {
  const types = (encoding && text(encoding, "contentType"))?.split(",").map((type) => type.trim());
  const isOpen = types?.some((type) => type === "*/*" || type === "application/octet-stream");
  return isOpen ? undefined : types;
}
