/** A Content-Type among the headers chooses which of several bodies goes, as the call option `contentType` does. */
import { pathOfFile } from "./formParts.ts";
import { changedType, isMultipart } from "./framingHeaders.ts";
import type { HeaderValues } from "../options/headerValues.ts";
import type { Inputs } from "./inputs.ts";
import { covers } from "../values/mediaTypes.ts";
import type { BodyPlan, OperationPlan } from "../plan.ts";
import type { Settings } from "../options/settings.ts";

/** What a call brings of its headers, and what its operation can send. */
interface TypedCall {
  readonly settings: Settings;
  readonly plan: OperationPlan;
  readonly inputs: Inputs;
  readonly headers?: HeaderValues | undefined;
}

/**
 * The media type that a header chooses. A call's own is binding. One that all calls share is for those that know it as JSON:
 * of bytes, the file knows its type better.
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
  // What holds files goes in a form, whatever the other calls send.
  return known && pathOfFile(inputs.body(known), "") === undefined ? shared : undefined;
}

/** A form's is refused: only the form itself can tell where its parts end. */
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
