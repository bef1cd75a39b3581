/** How the runtime chooses among several bodies of one operation (https://spec.openapis.org/oas/v3.1.0#request-body-object). */
import { essenceOf } from "../../openapi/mediaType.ts";
import type { BodyPlan, JsonBodyPlan } from "@lading/runtime";
import type { Body } from "./body.ts";
import type { Context } from "../context.ts";
import { list } from "../document/document.ts";
import { composedOf } from "../document/composed.ts";
import { alternativesOf, isUntyped, type WireAlternative } from "./wireContent.ts";

/** The body with all that its choice needs. */
export function addSelection(context: Context, body: Body): Body {
  const distinct = isGeneral(body.mediaType) ? {} : { distinct: true as const };
  const { plan } = body;
  if (plan.kind !== "json" || plan.items) return { ...body, plan: { ...plan, ...distinct } };
  const schema = context.document.child(body.media, "schema");
  if (schema === undefined) return { ...body, plan: { ...plan, ...distinct } };
  const takes = takenKinds(alternativesOf(context.document, schema));
  const filled = new Set(plan.fields?.flatMap(({ name, option }) => (option ? [name] : [])));
  const required = composedOf(context.document, schema)
    .flatMap((part) => list(part, "required"))
    .filter((name) => typeof name === "string" && !filled.has(name)) as readonly string[];
  const selection: Pick<JsonBodyPlan, "takes" | "required"> = {
    ...(required.length > 0 && { required: [...new Set(required)] }),
    ...(takes && { takes }),
  };
  return { ...body, plan: { ...plan, ...selection, ...distinct } };
}

/** Where one body is all there is, there is nothing to choose. */
export function removeSelection(plan: BodyPlan): BodyPlan {
  if (plan.kind === "raw") return plan;
  if (plan.kind !== "json") {
    const { closed: _closed, ...form } = plan;
    return form;
  }
  const { properties: _properties, ...json } = plan;
  return json;
}

function takenKinds(alternatives: readonly WireAlternative[]): JsonBodyPlan["takes"] {
  if (alternatives.some(({ parts, isItem }) => !isItem && isUntyped(parts) && !saysObject(parts)))
    return undefined;
  const kinds = alternatives.map(({ content, isItem }) =>
    isItem ? "array" : content === "object" ? "object" : "scalar",
  );
  return [...new Set(kinds)];
}

function saysObject(parts: WireAlternative["parts"]): boolean {
  return parts.some(({ value }) =>
    ["properties", "additionalProperties"].some((key) => key in value),
  );
}

/**
 * Encodings of one and the same value. The name of any other type says what the value means: a merge patch is not the
 * object that it looks like, nor is a version of a vendor's type another.
 */
function isGeneral(mediaType: string): boolean {
  const essence = essenceOf(mediaType);
  return essence.includes("*") || general.has(essence);
}

const general: ReadonlySet<string> = new Set([
  "application/json",
  "text/json",
  "application/octet-stream",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
]);

/**
 * The media types of which the caller must name one: whichever way to call is taken, another body takes the same. Of files,
 * their own type decides.
 */
export function findAmbiguous(bodies: readonly Body[]): readonly string[] | undefined {
  const hasTwin = (body: Body): boolean =>
    bodies.some((other) => {
      const isSame = other !== body && JSON.stringify(other.shape) === JSON.stringify(body.shape);
      return isSame && Boolean(other.plan.distinct ?? body.plan.distinct);
    });
  const isFile = ({ plan }: Body): boolean => plan.kind === "raw" && plan.text !== true;
  if (bodies.length < 2 || !bodies.every((body) => hasTwin(body) && !isFile(body)))
    return undefined;
  return bodies.map(({ mediaType }) => mediaType);
}
