/** One way to change a request that the document allows. */
import type { Chance, Exchange, JsonObject, MockedOperation } from "@lading/testing/internal";
import type { RawRequest } from "../RawRequest.ts";

/** A request, and what the document says of it. */
export interface Subject {
  readonly root: JsonObject;
  readonly operation: MockedOperation;
  readonly parameters: readonly DescribedParameter[];
  /** Left out: no body is sent, or the document does not describe it. */
  readonly body?: DescribedBody;
  readonly request: RawRequest;
  readonly exchange: Exchange;
}

export interface DescribedParameter {
  readonly place: string;
  readonly name: string;
  readonly isRequired: boolean;
  readonly object: JsonObject;
  /** References followed. */
  readonly schema: JsonObject;
}

export interface DescribedBody {
  readonly mediaType: string;
  readonly media: JsonObject;
  /** References followed. */
  readonly schema: JsonObject;
  readonly isRequired: boolean;
}

export interface Changed {
  readonly request: RawRequest;
  /** What was changed, in words: `the query parameter limit`. */
  readonly what: string;
  /** Does the document allow the changed request? Left out: the standard leaves it open. */
  readonly isAllowed?: boolean;
}

export interface Change {
  /** What the request is after it: `a required query parameter is missing`. */
  readonly name: string;
  /** `undefined`: the request has nothing to change in this way. */
  readonly apply: (subject: Subject, chance: Chance) => Changed | undefined;
}

/** One of the list; `undefined` of an empty one. */
export function pick<Item>(list: readonly Item[], chance: Chance): Item | undefined {
  return list[Math.floor(chance() * list.length)];
}
