/** An overlay (https://spec.openapis.org/overlay/v1.1.0.html), and what became of it: types only. */
import type { Source } from "@redocly/openapi-core";
import type { Query } from "./compileQuery.ts";

/** Where an overlay is. */
export interface OverlayFile {
  /** Absolute path. */
  readonly path: string;
  /** As messages name it. */
  readonly label: string;
}

/** An overlay that can be applied. */
export interface Overlay {
  readonly source: Source;
  /** Targets may be primitives: since version 1.1. */
  readonly takesPrimitives: boolean;
  readonly actions: readonly OverlayAction[];
}

/** One change, at every place that the target selects. */
export interface OverlayAction {
  /** JSON pointer in the overlay. */
  readonly pointer: string;
  readonly target: Query;
  readonly change: OverlayChange;
}

export type OverlayChange =
  | { readonly kind: "update"; readonly value: unknown }
  | { readonly kind: "copy"; readonly from: Query }
  | { readonly kind: "remove" }
  | { readonly kind: "none" };

/** What one action did to a document. */
export interface ActionResult {
  /** The JSONPath of the target, as it is written. */
  readonly target: string;
  readonly kind: OverlayChange["kind"];
  /** In the overlay, from 1. */
  readonly line: number;
  /** The number of places that the target selects. */
  readonly matches: number;
  /** `superfluous`: without the action the document would be the same, or its lists would not repeat an item. */
  readonly effect: "applied" | "superfluous" | "unmatched";
  /** Where it matches nothing: the key that was probably meant, in words. */
  readonly suggestion?: string;
}

/** What an overlay did to a document. */
export interface OverlayResult {
  /** As messages name it. */
  readonly file: string;
  /** In the order in which they are applied. */
  readonly actions: readonly ActionResult[];
}
