/** What `schema.ts` is printed from. */
import type { JsonObject } from "../../openapi/pointer.ts";
import type { Shape } from "./shape.ts";

/** The document as openapi-typescript reads it right. */
export interface RawDocument {
  readonly document: JsonObject;
  /** The key under which a schema has the type (`RawType`) to print in its place. */
  readonly typeKey: string;
  /** Replaces each percent sign in the document's names. */
  readonly percentSign: string;
}

/** A type in the raw document: a shape, or what every object has under the name. */
export type RawType = Shape | { readonly kind: "inherited"; readonly name: string };
