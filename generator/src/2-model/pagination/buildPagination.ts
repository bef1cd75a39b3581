/** `x-lading-pagination`: how the next page of a list is requested, and what its items are. */
import type { PaginationPlan } from "@lading/runtime";
import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import type { Context } from "../context.ts";
import { own, text, type Node } from "../document/document.ts";
import type { Declaration, Shape } from "../model.ts";
import { capitalized } from "../names/identifier.ts";
import type { NamedOperation } from "../names/nameMethods.ts";
import { isInline } from "../names/nameResponses.ts";
import { targetsOf } from "../shapes/targetsOf.ts";
import type { FlatParams } from "../wire/buildFlatParams.ts";
import type { Parameter } from "../wire/buildParameters.ts";
import { findParameter, type FoundParameter } from "./findParameter.ts";
import { describeShape, isNumeric, isScalar, itemOf, shapeAt } from "./shapeAt.ts";

export interface PaginationRequest {
  readonly parameters: readonly Parameter[];
  readonly params: FlatParams;
  /** What successes have as their bodies. */
  readonly data: Shape;
}

export interface BuiltPagination {
  readonly plan: PaginationPlan;
  readonly item: Shape;
  /** The item's type, where the document gives it no name. */
  readonly declarations: readonly Declaration[];
}

/** `undefined` without the extension, and for a declaration that leads nowhere: that is reported. */
export function buildPagination(
  context: Context,
  found: NamedOperation,
  request: PaginationRequest,
): BuiltPagination | undefined {
  const node = context.document.child(found.node, "x-lading-pagination");
  if (node === undefined) return undefined;
  const declared = new Declared({ context, found, request, node });
  const item = declared.item();
  const plan = declared.plan(item ?? { kind: "unknown" });
  if (item === undefined || declared.isFaulty) return undefined;
  const { name, declarations } = nameItem(context, found, item);
  return { plan, item: name, declarations };
}

interface DeclaredParts {
  readonly context: Context;
  readonly found: NamedOperation;
  readonly request: PaginationRequest;
  readonly node: Node;
}

type Type = "scalar" | "number" | "text";

/** The declaration of one operation, held against its response and its parameters. */
class Declared {
  isFaulty = false;
  readonly #parts: DeclaredParts;
  readonly #resolve: (name: string) => Shape | undefined;

  constructor(parts: DeclaredParts) {
    this.#parts = parts;
    const targets = targetsOf(parts.context, "response");
    this.#resolve = (name) => targets(name)?.shape();
  }

  /** One item of the list. */
  item(): Shape | undefined {
    const pointer = this.#text("items") ?? "";
    const list = shapeAt(this.#parts.request.data, pointer, this.#resolve);
    const item = list && itemOf(list, this.#resolve);
    if (item === undefined)
      this.#report("pagination-items", "items", { pointer, found: describeShape(list) });
    return item;
  }

  plan(item: Shape): PaginationPlan {
    const { node } = this.#parts;
    const kind = text(node, "kind") as PaginationPlan["kind"];
    const isOfItem = kind === "last-item";
    const { parameter, first } = this.#parameter(kind) ?? {};
    const cursor = isOfItem
      ? this.#pointer("cursor", "scalar", { root: item, where: "an item" })
      : this.#pointer("cursor", "scalar");
    const stated = own(node.value, "first");
    const start = kind === "page" ? (stated ?? first) : undefined;
    const fields = {
      kind,
      items: this.#text("items"),
      cursor,
      url: this.#pointer("url", "text"),
      parameter,
      first: start === 1 ? undefined : start,
      size: this.#size(),
      more: this.#pointer("more", "scalar"),
      total: this.#pointer("total", "number"),
      pages: this.#pointer("pages", "number"),
    };
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given) as unknown as PaginationPlan;
  }

  #text(field: string): string | undefined {
    return text(this.#parts.node, field);
  }

  #pointer(
    field: string,
    type: Type,
    { root, where } = { root: this.#parts.request.data, where: "the response" },
  ): string | undefined {
    const pointer = this.#text(field);
    if (pointer === undefined) return undefined;
    const shape = shapeAt(root, pointer, this.#resolve);
    const isRight = type === "number" ? isCountable : isScalar;
    if (shape === undefined || !isRight(shape, this.#resolve)) {
      const found = describeShape(shape);
      this.#report("pagination-pointer", field, { pointer, found, where, wanted: wanted[type] });
    }
    return pointer;
  }

  #parameter(kind: string): FoundParameter | undefined {
    const isCounted = kind === "offset" || kind === "page";
    return this.#find("parameter", isCounted ? "number" : "scalar");
  }

  #size():
    { readonly parameter: string; readonly usual?: number; readonly most?: number } | undefined {
    const limit = this.#find("limit", "number");
    if (limit === undefined) return undefined;
    const { parameter, first: usual, most } = limit;
    return {
      parameter,
      ...(usual !== undefined && { usual }),
      ...(most !== undefined && { most }),
    };
  }

  #find(field: "parameter" | "limit", type: Type): FoundParameter | undefined {
    const name = this.#text(field);
    if (name === undefined) return undefined;
    const { context, found, request } = this.#parts;
    const { parameter, problem, known } = findParameter(context, found.node, {
      ...request,
      name,
      takes: type === "number" ? isNumeric : isScalar,
    });
    if (problem !== undefined)
      this.#report("pagination-parameter", field, { name, reason: problem, known });
    return parameter;
  }

  #report(code: DiagnosticCode, field: string, details: Readonly<Record<string, string>>): void {
    const { context, node } = this.#parts;
    this.isFaulty = true;
    const pointer = details["pointer"];
    context.report(code, `${node.pointer}/${field}`, {
      ...details,
      field,
      ...(pointer !== undefined && { pointer: JSON.stringify(pointer) }),
    });
  }
}

const wanted: Readonly<Record<Type, string>> = {
  scalar: "a text, a number or a boolean",
  number: "a number",
  text: "a text",
};

/** APIs send counts as text too. */
function isCountable(shape: Shape, resolve: (name: string) => Shape | undefined): boolean {
  return isNumeric(shape, resolve) || shape.kind === "string";
}

/** An item that the document describes in place has a name all the same: users write functions for it. */
function nameItem(
  { responses }: Context,
  { name }: NamedOperation,
  item: Shape,
): { readonly name: Shape; readonly declarations: readonly Declaration[] } {
  if (!isInline(item)) return { name: item, declarations: [] };
  const wish = `${capitalized(name)}Item`;
  const claimed = responses.claim(wish, { key: `${name}() Item`, others: [`${wish}Model`] });
  const docs = { description: `One of the list that \`${name}\` returns page by page.` };
  return {
    name: { kind: "reference", name: claimed },
    declarations: [{ name: claimed, shape: item, docs }],
  };
}
