import type { Source } from "@redocly/openapi-core";
import { joinPointer, splitPointer } from "../../openapi/pointer.ts";
import type { SourcePlace } from "../read/locateInFile.ts";

/** Where in an overlay a value is written; of an item of a list that was there before: its former index. */
type ChildOrigin = string | number;

/**
 * Records what an overlay adds and moves while it is applied, so that every value of the result can be located in the file that it
 * was written in.
 */
export class OverlayOrigins {
  readonly #added = new Map<object, Map<string, string>>();
  readonly #items = new Map<unknown[], ChildOrigin[]>();

  /** The value of a key is about to come from this place of the overlay. */
  set(holder: object, key: string, pointer: string): void {
    if (Array.isArray(holder)) {
      this.#itemsOf(holder)[Number(key)] = pointer;
      return;
    }
    const known = this.#added.get(holder) ?? new Map<string, string>();
    this.#added.set(holder, known.set(key, pointer));
  }

  /** A key is about to be removed. */
  remove(holder: object, key: string): void {
    if (Array.isArray(holder)) this.#itemsOf(holder).splice(Number(key), 1);
    else this.#added.get(holder)?.delete(key);
  }

  #itemsOf(list: unknown[]): ChildOrigin[] {
    const known = this.#items.get(list) ?? list.map((_, index) => index);
    this.#items.set(list, known);
    return known;
  }

  /** Where the values of the result are written. */
  locator(tree: object, files: OverlaidFiles): (pointer: string) => SourcePlace {
    const places = new Map<string, Written>();
    const visit = (value: unknown, here: string, origin: Written): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, child] of Object.entries(value)) {
        const pointer = here + joinPointer([key]);
        const moved = this.#originOf(value, key, origin, files);
        if (moved !== undefined) places.set(pointer, moved);
        visit(child, pointer, moved ?? { ...origin, pointer: origin.pointer + joinPointer([key]) });
      }
    };
    visit(tree, "", { source: files.document, pointer: "" });
    return (pointer) => findNearest(places, pointer, files.document);
  }

  #originOf(
    holder: object,
    key: string,
    { source, pointer }: Written,
    files: OverlaidFiles,
  ): Written | undefined {
    const added = Array.isArray(holder)
      ? this.#items.get(holder)?.[Number(key)]
      : this.#added.get(holder)?.get(key);
    if (typeof added === "string") return { source: files.overlay, pointer: added };
    if (added === undefined || added === Number(key)) return undefined;
    return { source, pointer: pointer + joinPointer([added]) };
  }
}

export interface OverlaidFiles {
  readonly document: Source;
  readonly overlay: Source;
}

type Written = Extract<SourcePlace, { readonly pointer: string }>;

/** The place of the nearest value above that came from elsewhere, and the rest of the pointer. */
function findNearest(
  places: ReadonlyMap<string, Written>,
  pointer: string,
  document: Source,
): Written {
  const start = pointer.replace(/^#/, "");
  const keys = splitPointer(start);
  for (let count = keys.length; count > 0; count -= 1) {
    const known = places.get(joinPointer(keys.slice(0, count)));
    const rest = joinPointer(keys.slice(count));
    if (known !== undefined) return { source: known.source, pointer: known.pointer + rest };
  }
  return { source: document, pointer: start };
}
