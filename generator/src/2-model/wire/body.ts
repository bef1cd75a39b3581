/** The intermediate model of a request's body: types only. */
import type { BodyPlan } from "@lading/runtime";
import type { Node } from "../document/document.ts";
import type { Property, Shape } from "../model.ts";

/** One way to send the request's body: its plan, and its type for the caller. */
export interface Body {
  readonly mediaType: string;
  readonly media: Node;
  readonly plan: BodyPlan;
  /** The caller's value as a whole. */
  readonly shape: Shape;
  readonly docs: Property["docs"];
  /** The properties, if the body is a plain object that can be part of the flat parameters. */
  readonly properties?: readonly Property[];
  /** Lists of property names; all names of one list are required. */
  readonly alternatives?: readonly (readonly string[])[];
}

/** A media type to be sent. */
export interface BodyRequest {
  readonly mediaType: string;
  readonly media: Node;
  readonly schema: Node;
}
