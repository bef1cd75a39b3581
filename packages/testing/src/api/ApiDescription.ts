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
}

export interface OperationDescription {
  readonly plan: OperationPlan;
}

/** The types of the operations, by the names of their methods. */
export interface OperationTypes {
  readonly [name: string]: {
    /** What the method takes first. */
    readonly params: unknown;
    /** The bodies of the responses by status: `200`, `4XX`, `default`. */
    readonly responses: { readonly [status: string]: unknown };
  };
}
