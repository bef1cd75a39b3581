/** A Content-Type among the headers chooses one of several bodies, as the call option `contentType` does. */
import { pathOfFile } from "./pathOfFile.ts";
import { changedType, isMultipart } from "./framingHeaders.ts";
import type { HeaderValues } from "../options/headerValues.ts";
import type { Inputs } from "./inputs.ts";
import { covers } from "../values/mediaTypes.ts";
import type { BodyPlan, OperationPlan } from "../plan.ts";
import type { Settings } from "../options/settings.ts";

/** The headers of a call, and the bodies of its operation. */
interface TypedCall {
  readonly settings: Settings;
  readonly plan: OperationPlan;
  readonly inputs: Inputs;
  readonly headers?: HeaderValues | undefined;
}

/**
 * The media type that a header chooses. A call's own header always counts. A default header counts only for operations with
 * that JSON type: the type of a file is more precise.
 */
export function typeByHeader(call: TypedCall): string | undefined {
  const { settings, plan, inputs, headers } = call;
  const bodies = plan.bodies ?? [];
  if (bodies.length === 0) return undefined;
  const own = statedType(headers, bodies);
  if (own !== undefined) return own;
  const shared = statedType(settings.defaultHeaders, bodies);
  const known = shared
    ? bodies.find(({ kind, mediaType }) => kind === "json" && covers(mediaType, shared))
    : undefined;
  // A value with files is sent as a form, whatever the default header says.
  return known && pathOfFile(inputs.body(known), "") === undefined ? shared : undefined;
}

/** The type of a form is refused: only the encoder knows the boundary. */
function statedType(
  headers: HeaderValues | undefined,
  bodies: readonly BodyPlan[],
): string | undefined {
  const entries = Object.entries(headers ?? {});
  const [, type] = entries.findLast(([name]) => name.toLowerCase() === "content-type") ?? [];
  if (typeof type !== "string" || type === "") return undefined;
  const isForm = bodies.some((body) => body.kind === "multipart" && covers(body.mediaType, type));
  if (isForm && isMultipart(type)) throw changedType();
  return type;
}
