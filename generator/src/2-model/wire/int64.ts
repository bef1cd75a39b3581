/** The places of 64-bit integers in the bodies of an operation, so that the runtime reads and sends them as chosen. */
import type { Int64Place } from "@lading/runtime";
import { items, list, own, text, type Document, type Node } from "../document/document.ts";
import { subschemasOf } from "../document/subschemasOf.ts";
import type { Int64Choice } from "../model.ts";

/** What was asked for, else what the document says; `undefined` for numbers. */
export function chooseInt64(
  document: Document,
  asked: Int64Choice | "number" | undefined,
): Int64Choice | undefined {
  const choice = asked ?? text(document.root, "x-lading-int64");
  return choice === "bigint" || choice === "string" || choice === "auto" ? choice : undefined;
}

/** An integer of 64 bits, of which not every value is known. */
export function isInt64(schema: Node): boolean {
  if (!/^u?int64$/.test(text(schema, "format") ?? "")) return false;
  if (Object.hasOwn(schema.value, "enum") || Object.hasOwn(schema.value, "const")) return false;
  const type = own(schema.value, "type");
  const types = typeof type === "string" ? [type] : list(schema, "type");
  return types.includes("integer") || types.includes("number");
}

/** Collects the places of one operation. Schemas that are referred to are in a table, because they may be recursive. */
export class Int64Places {
  readonly #document: Document;
  readonly #table: Int64Place[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #reaching: Map<string, boolean>;

  /** `reaching` remembers over all operations which schemas lead to such an integer. */
  constructor(document: Document, reaching: Map<string, boolean>) {
    this.#document = document;
    this.#reaching = reaching;
  }

  /** The places of the schemas that were asked for. */
  get table(): readonly Int64Place[] {
    return this.#table;
  }

  /** `undefined` where there are none. */
  of(schema: Node | undefined): Int64Place | undefined {
    if (schema === undefined || !this.#leadsTo(schema)) return undefined;
    const target = text(schema, "$ref") === undefined ? undefined : this.#document.follow(schema);
    return joinedPlaces([...(target ? [this.#referred(target)] : []), this.#own(schema)]);
  }

  #referred(target: Node): number {
    const known = this.#indexes.get(target.pointer);
    if (known !== undefined) return known;
    const index = this.#table.push(false) - 1;
    this.#indexes.set(target.pointer, index);
    this.#table[index] = this.of(target) ?? false;
    return index;
  }

  #own(schema: Node): Int64Place | undefined {
    if (isInt64(schema)) return true;
    const parts = ["allOf", "oneOf", "anyOf"].flatMap((key) => items(schema, key));
    const content = this.#document.child(schema, "contentSchema");
    return joinedPlaces([
      this.#structure(schema),
      ...[...parts, ...(content ? [content] : [])].map((part) => this.of(part)),
    ]);
  }

  #structure(schema: Node): Int64Place | undefined {
    const document = this.#document;
    const inside = (key: string): readonly Node[] => {
      const child = document.child(schema, key);
      return child ? [child] : [];
    };
    const item = joinedPlaces(
      [...inside("items"), ...items(schema, "prefixItems")].map((each) => this.of(each)),
    );
    const patterns = document.children(schema, "patternProperties").map(([, each]) => each);
    const rest = joinedPlaces(
      [...inside("additionalProperties"), ...patterns].map((each) => this.of(each)),
    );
    const properties = document.children(schema, "properties").flatMap(([name, each]) => {
      const place = this.of(each) ?? (rest === undefined ? undefined : false);
      return place === undefined ? [] : [[name, place] as const];
    });
    if (item === undefined && rest === undefined && properties.length === 0) return undefined;
    return {
      ...(item !== undefined && { items: item }),
      ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
      ...(rest !== undefined && { rest }),
    };
  }

  /** Is there such an integer anywhere below? */
  #leadsTo(schema: Node): boolean {
    const known = this.#reaching.get(schema.pointer);
    if (known !== undefined) return known;
    const seen = new Set([schema.pointer]);
    const open = [schema];
    let found = false;
    for (let next = open.pop(); next !== undefined && !found; next = open.pop()) {
      found = isInt64(next) || this.#reaching.get(next.pointer) === true;
      for (const part of this.#partsOf(next)) {
        if (seen.has(part.pointer)) continue;
        seen.add(part.pointer);
        open.push(part);
      }
    }
    this.#reaching.set(schema.pointer, found);
    return found;
  }

  #partsOf(schema: Node): readonly Node[] {
    const document = this.#document;
    const target = text(schema, "$ref") === undefined ? undefined : document.follow(schema);
    return [...(target ? [target] : []), ...subschemasOf(document, schema)];
  }
}

/** All of them together. */
export function joinedPlaces(places: readonly (Int64Place | undefined)[]): Int64Place | undefined {
  const given = places.filter((place) => place !== undefined && place !== false);
  return given.length > 1 ? (given as readonly Int64Place[]) : given[0];
}
