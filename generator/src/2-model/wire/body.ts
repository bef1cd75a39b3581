/** A request's body on its way to being decided: types only. */
import type { BodyPlan } from "@lading/runtime";
import type { Node } from "../document/document.ts";
import type { Property, Shape } from "../model.ts";

/** One way to send the request's body, as the caller and as the wire see it. */
export interface Body {
  readonly mediaType: string;
  readonly media: Node;
  readonly plan: BodyPlan;
  /** The caller's value as a whole. */
  readonly shape: Shape;
  readonly docs: Property["docs"];
  /** The members, when the body is a plain object that may stand among the flat parameters. */
  readonly members?: readonly Property[];
  /** Names of members of which one list has to be given whole. */
  readonly alternatives?: readonly (readonly string[])[];
}

/** A media type to be sent. */
export interface BodyRequest {
  readonly mediaType: string;
  readonly media: Node;
  readonly schema: Node;
}
