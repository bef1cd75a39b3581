/** Names the bodies of responses that the document describes inline, so that user code can write their types. */
import type { BuiltResponse } from "../operations/buildResponses.ts";
import type { NamedOperation } from "./nameMethods.ts";
import type { Context, SharedResponse } from "../context.ts";
import { splitReference } from "../../openapi/pointer.ts";
import { capitalized, pascalCase } from "./identifier.ts";
import type { Declaration, Shape } from "../model.ts";

export interface NamedResponses {
  readonly responses: readonly BuiltResponse[];
  readonly declarations: readonly Declaration[];
}

/** The wanted name of a body, and its key. */
interface Wish {
  readonly wanted: string;
  readonly key: string;
  readonly note: string;
}

/**
 * `ListPetsResponse`; `ListPets404Response` of another status. A response under `components/responses` is named after its key there, once
 * for all operations. The items of a list or a stream have a name of their own.
 */
export function nameResponses(
  context: Context,
  found: NamedOperation,
  responses: readonly BuiltResponse[],
): NamedResponses {
  const first = responses.find(({ response: { ok, shape } }) => ok && shape && isInline(shape));
  const named = new Map<string, SharedResponse>();
  const renamed = responses.map((built): BuiltResponse => {
    const { shape, status } = built.response;
    if (shape === undefined || !isInline(shape)) return built;
    const place = responsePlace(context, found, status);
    const wish = wishOf(found, { status, place, isFirst: built === first });
    const known = context.responses.shared.get(wish.key) ?? named.get(wish.key);
    const declared = known ?? declare(context, wish, shape);
    if (wish.key === place) context.responses.shared.set(wish.key, declared);
    else named.set(wish.key, declared);
    return { ...built, response: { ...built.response, shape: declared.shape } };
  });
  return {
    responses: renamed,
    declarations: [...named.values()].flatMap(({ declarations }) => declarations),
  };
}

/** The pointer of the response, references followed. */
function responsePlace({ document }: Context, { node }: NamedOperation, status: string): string {
  const responses = document.children(node, "responses");
  const [, response] = responses.find(([key]) => key.toUpperCase() === status.toUpperCase()) ?? [];
  return (response && document.follow(response)?.pointer) ?? `${node.pointer} ${status}`;
}

function wishOf(
  { name }: NamedOperation,
  at: { readonly status: string; readonly place: string; readonly isFirst: boolean },
): Wish {
  const [root, group, key] = splitReference(at.place);
  if (root === "components" && group === "responses" && key !== undefined) {
    const wanted = pascalCase(key).replace(/(Response)?$/, "Response");
    return { wanted, key: at.place, note: `Body of the response \`${key}\`.` };
  }
  const status = at.isFirst ? "" : pascalCase(at.status);
  const note = `Body of \`${name}\`'s response with the status ${at.status}.`;
  const wanted = `${capitalized(name)}${status.replace(/^_/, "")}Response`;
  return { wanted, key: `${name}() Response ${at.status}`, note };
}

function declare(
  { responses }: Context,
  { wanted, key, note }: Wish,
  shape: Shape,
): SharedResponse {
  const claim = (end: string): string =>
    responses.claim(`${wanted}${end}`, {
      key: `${key}${end && ` ${end}`}`,
      others: [`${wanted}Body${end}`],
    });
  const isList = ["array", "itemStream", "eventStream"].includes(shape.kind);
  if (!("items" in shape) || !isList || Array.isArray(shape.items)) {
    const name = claim("");
    const whole = { name, shape, docs: { description: note } };
    return { shape: { kind: "reference", name }, declarations: [whole] };
  }
  const isStream = shape.kind !== "array";
  const [whole, item] = [isStream ? undefined : claim(""), claim("Item")];
  const one: Declaration = {
    name: item,
    shape: shape.items as Shape,
    docs: { description: `One of a list. ${note}` },
  };
  const list = { ...shape, items: { kind: "reference", name: item } } as Shape;
  if (whole === undefined) return { shape: list, declarations: [one] };
  const all: Declaration = { name: whole, shape: list, docs: { description: note } };
  return { shape: { kind: "reference", name: whole }, declarations: [all, one] };
}

/** Does it contain an object with properties and without a name? */
export function isInline(shape: Shape): boolean {
  switch (shape.kind) {
    case "object":
      return (
        shape.properties.length > 0 ||
        (shape.additional !== undefined && isInline(shape.additional))
      );
    case "array":
    case "itemStream":
    case "eventStream":
      return isInline(shape.items);
    case "tuple":
      return shape.items.some(isInline) || (shape.rest !== undefined && isInline(shape.rest));
    case "union":
    case "intersection":
      return shape.members.some(isInline);
    default:
      return false;
  }
}
