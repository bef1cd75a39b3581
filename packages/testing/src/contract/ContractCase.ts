/** What a contract test calls, and what it expects. */
import type { OperationPlan } from "@lading/runtime";

/** One call and the response that the mock gives. */
export interface ContractCase {
  /** `request everyField, privateKey`. */
  readonly title: string;
  /** Name of the method. */
  readonly operation: string;
  readonly plan: OperationPlan;
  readonly request: CaseRequest;
  /** Security schemes to call with; left out where the operation needs none. */
  readonly schemes?: readonly string[];
  readonly response: CaseResponse;
}

export interface CaseRequest {
  /** The example's name, or how much was sampled. */
  readonly name: string;
  /** What the method takes; left out where it takes nothing. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** The call option, where the operation has several kinds of body. */
  readonly contentType?: string;
}

export interface CaseResponse {
  /** `200 image`. */
  readonly name: string;
  /** As the document says it: `4XX`. */
  readonly key: string;
  readonly status: number;
  /** What the mock sends. Left out: no body. */
  readonly body?: { readonly mediaType: string; readonly value: unknown };
  /** What the client is to make of the body, where that is another value. */
  readonly value?: unknown;
  /** The document does not describe it: what the client makes of it is not held against the document. */
  readonly isMakeshift?: boolean;
}

/** What could not be tried, and why. */
export interface Untried {
  readonly what: "request" | "response" | "operation";
  readonly reason: string;
}

/** The cases of one operation. */
export interface OperationCases {
  readonly operation: string;
  readonly cases: readonly ContractCase[];
  readonly untried: readonly Untried[];
}
