/** What the entry `./testing` of a generated package says of its API: its document, and what the package calls its operations. */
import type { OperationPlan, ProviderPlan } from "@lading/runtime";

export interface ApiDescription<Operations extends OperationTypes = OperationTypes> {
  /** `imagekit`. */
  readonly name: string;
  /** The OpenAPI document. */
  readonly document: URL;
  readonly provider: ProviderPlan;
  /** By the names of their methods. */
  readonly operations: { readonly [Name in keyof Operations]: OperationDescription };
  /** What 64-bit integers are in the package. Default: numbers. */
  readonly int64?: "bigint" | "string" | "auto";
}

export interface OperationDescription {
  readonly plan: OperationPlan;
  /** The document's example requests, as the method takes them. */
  readonly requests?: Readonly<Record<string, unknown>>;
  /** Where there are several kinds of body: which one an example is of. */
  readonly mediaTypes?: Readonly<Record<string, string>>;
}

/** The types of one operation. */
export interface OperationType {
  /** What the method takes first. */
  readonly params: unknown;
  /** The bodies of the responses by status: `200`, `4XX`, `default`. */
  readonly responses: { readonly [status: string]: unknown };
}

/** The types of the operations, by the names of their methods. */
export interface OperationTypes {
  readonly [name: string]: OperationType;
}

/** Where `sample` finds the schemas of the types. One that is not named is a component of its own name, in a response. */
export interface ModelPlaces {
  /** Parameters, and the methods that take them. */
  readonly params: Readonly<Record<string, string>>;
  /** Types of requests. */
  readonly sent?: readonly string[];
  /** JSON pointers of schemas with other names. */
  readonly schemas?: Readonly<Record<string, string>>;
}
