/** TypeScript types, decided, and the declarations of `models.ts`. */
import type { Docs } from "./docs.ts";

/** A TypeScript type, decided. */
export type Shape =
  | {
      readonly kind:
        | "string"
        | "number"
        | "bigint"
        | "boolean"
        | "null"
        | "void"
        | "undefined"
        | "unknown"
        | "never";
    }
  /** In a union: any value that the other branches do not match. `unknown` would hide the other branches. */
  | { readonly kind: "other" }
  /** A credential, or a function that returns one: the runtime's `CredentialSource`. */
  | { readonly kind: "credential" }
  /** Bytes that the caller sends: the runtime's `FileInput`. */
  | { readonly kind: "file" }
  /** Bytes that a response has: `Blob`. */
  | { readonly kind: "blob" }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  /** Items that are sent one after another: `AsyncIterable`. */
  | { readonly kind: "asyncIterable"; readonly items: Shape }
  /** Items that are received one after another: the runtime's `ItemStream`, or `EventStream` for server-sent events. */
  | { readonly kind: "itemStream" | "eventStream"; readonly items: Shape }
  /** Literals that the API may add to: `"a" | "b" | (string & {})`. */
  | {
      readonly kind: "openEnum";
      readonly base: "string" | "number";
      readonly values: readonly (string | number)[];
    }
  | { readonly kind: "array"; readonly items: Shape }
  | { readonly kind: "tuple"; readonly items: readonly Shape[]; readonly rest?: Shape }
  | {
      readonly kind: "object";
      readonly properties: readonly Property[];
      readonly additional?: Shape;
    }
  | { readonly kind: "union"; readonly members: readonly Shape[] }
  | { readonly kind: "intersection"; readonly members: readonly Shape[] }
  /** A declaration of this model. */
  | { readonly kind: "reference"; readonly name: string };

/** One property of an object. */
export interface Property {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
  readonly readonly: boolean;
  readonly docs: Docs;
  /** Only `required` names it. */
  readonly assumed?: true;
}

/** A value of an enumeration or a constant. */
export type EnumValue = string | number | boolean | null;

/** A named type of `models.ts`. */
export interface Declaration {
  readonly name: string;
  readonly shape: Shape;
  readonly docs: Docs;
  /** JSON pointer of the schema it came from; left out for types that the generator composes (parameters, results). */
  readonly pointer?: string;
  /** The request's variant of a schema; the response's variant is another declaration of the same pointer. */
  readonly isInput?: true;
  /** Of an enumeration: every value, exported as a constant of the type's name. An open enumeration's are those known today. */
  readonly values?: readonly EnumValue[];
}

/** A schema's discriminator: the values that identify the schema, and the property that has them. */
export interface DiscriminatorProperty {
  readonly name: string;
  readonly values: readonly (string | number | boolean)[];
  readonly required: boolean;
  /** The direction in which the property is absent. */
  readonly absentIn?: "request" | "response";
}
