/** What values a schema takes, decided: types only. `3-emit` prints it as code that checks them. */
import type { JsonValue } from "@lading/runtime";

/** The checks of a document's responses, for the package's entry `schemas`. */
export interface ResponseSchemas {
  /** Every schema that a response refers to, after the schemas that it uses itself, except in a cycle. */
  readonly definitions: readonly Definition[];
  /** Operations with a response that can be checked, in the document's order. */
  readonly operations: readonly OperationSchemas[];
}

/** A schema with a name of its own. */
export interface Definition {
  /** `UploadedFileSchema`. */
  readonly name: string;
  readonly rule: Rule;
  /** Its type in `models.ts`; left out for the target of a reference that is no component: it is not exported. */
  readonly typeName?: string;
}

/** The responses of one operation. */
export interface OperationSchemas {
  /** The operationId. */
  readonly id: string;
  /** Name of the function. */
  readonly operation: string;
  /** `uploadFileResponses`. */
  readonly name: string;
  /** Responses with a JSON body, by status: `200`, `4XX`, `default`. */
  readonly statuses: readonly { readonly status: string; readonly rule: Rule }[];
}

/** The types of JSON, integers being numbers. */
export type JsonType = "string" | "number" | "boolean" | "null" | "array" | "object";

/** What a value must be. */
export type Rule =
  | { readonly kind: "unknown" | "never" | "boolean" | "null" }
  | { readonly kind: "string" | "number"; readonly checks: readonly Check[] }
  /** An integer of 64 bits, as chosen. */
  | {
      readonly kind: "int64";
      readonly as: "bigint" | "string" | "auto";
      readonly checks: readonly Check[];
    }
  | { readonly kind: "enum"; readonly values: readonly JsonValue[] }
  | {
      readonly kind: "array";
      /** Rules of the first items, where they have their own. */
      readonly first: readonly Rule[];
      readonly items: Rule;
      readonly checks: readonly Check[];
    }
  | ObjectRule
  | { readonly kind: "anyOf" | "oneOf" | "allOf"; readonly rules: readonly Rule[] }
  | { readonly kind: "not"; readonly rule: Rule }
  | {
      readonly kind: "whether";
      readonly condition: Rule;
      readonly holds?: Rule;
      readonly fails?: Rule;
    }
  /** Holds for values of the type; all others pass. */
  | { readonly kind: "when"; readonly type: JsonType; readonly rule: Rule }
  /** A definition; `isLater` if it is defined further down, or is this one. */
  | { readonly kind: "reference"; readonly name: string; readonly isLater: boolean };

/** An object and the rules of its properties. */
export interface ObjectRule {
  readonly kind: "object";
  readonly members: readonly RuleMember[];
  /** The rule of properties that no name or pattern covers; left out: anything. */
  readonly rest?: Rule;
  readonly patterns?: readonly (readonly [pattern: string, rule: Rule])[];
  /** Of every name. */
  readonly names?: Rule;
  /** Of the whole object, where it has the member. */
  readonly dependents?: readonly RuleMember[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/** The rule of a named property. */
export interface RuleMember {
  readonly name: string;
  readonly rule: Rule;
  readonly required: boolean;
}

/** A limit on a text, a number or an array. */
export type Check =
  | { readonly kind: "integer" | "distinct" }
  | {
      readonly kind:
        | "minimum"
        | "maximum"
        | "above"
        | "below"
        | "divisibleBy"
        | "minCharacters"
        | "maxCharacters"
        | "minItems"
        | "maxItems";
      readonly value: number;
    }
  | { readonly kind: "pattern" | "format"; readonly value: string }
  | {
      readonly kind: "contains";
      readonly rule: Rule;
      readonly least: number;
      readonly most?: number;
    };
