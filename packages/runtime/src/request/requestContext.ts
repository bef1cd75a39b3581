/** What a request is made from. Types only. */
import type { EncodedBody } from "../files/encodedBody.ts";
import type { HeaderValues } from "../options/headerValues.ts";
import type { Settings } from "../options/settings.ts";
import type { OperationPlan, ParameterPlan } from "../plan.ts";
import type { Extra } from "./extra.ts";
import type { Inputs } from "./inputs.ts";

/** The client's settings, and the values of one call. */
export interface RequestContext {
  readonly settings: Settings;
  readonly plan: OperationPlan;
  readonly inputs: Inputs;
  readonly contentType?: string | undefined;
  readonly headers?: HeaderValues | undefined;
  /** Already checked; its headers are among `headers`. */
  readonly extra?: Extra | undefined;
}

/** A request without its credentials. */
export interface PreparedRequest extends RequestContext {
  readonly values: ReadonlyMap<ParameterPlan, unknown>;
  readonly body: EncodedBody | undefined;
  /** The parameter that is the whole address: a presigned URL, which is a permission itself and belongs to another host. */
  readonly whole: ParameterPlan | undefined;
}
