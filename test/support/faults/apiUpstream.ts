/** What the API of one operation responses, by its document: the material that faults are made of. */
import type { CannedResponse } from "@lading/testing/internal";
import type { Upstream } from "@lading/testing/internal";
import type { JsonValue, Operation, Provider } from "../providers.ts";

/** The responses of an operation; its first documented success is the one that is right. */
export function apiUpstream({ api }: Provider, { responses, plan }: Operation): Upstream {
  const { errors, throttle } = api.client.plan;
  const success = responses.find(({ ok }) => ok);
  if (!success) throw new Error(`${plan.id} documents no success.`);
  const documented = cannedResponse(Number.parseInt(success.status, 10), success.examples[0]);
  const { insideSuccess, status } = errors ?? {};
  return {
    documented,
    failure: (code) => {
      const names = [String(code), `${String(code)[0] ?? ""}XX`, "default"];
      const response = names
        .map((name) => responses.find(({ ok, status: text }) => !ok && text === name))
        .find((found) => found !== undefined);
      return cannedResponse(code, response?.examples[0] ?? undocumented);
    },
    ...(insideSuccess && {
      hiddenFailure: cannedResponse(documented.status, {
        mediaType: "application/json",
        value: nested([insideSuccess, ...(status === undefined ? [] : [status])], hiddenStatus),
      }),
    }),
    ...(throttle && {
      throttle: (seconds) => [throttle.header, String(throttleValue(throttle.unit, seconds))],
    }),
  };
}

/** What APIs say where their document is silent. */
const undocumented = { mediaType: "application/json", value: { message: "Not now." } };

/** The status that a failure inside a 200 states for itself. */
export const hiddenStatus = 503;

function cannedResponse(
  status: number,
  example: { readonly mediaType: string; readonly value: JsonValue } | undefined,
): CannedResponse {
  if (!example) return { status, headers: {}, body: Buffer.alloc(0) };
  const { mediaType, value } = example;
  const text =
    mediaType.endsWith("json") || typeof value !== "string" ? JSON.stringify(value) : value;
  return { status, headers: { "content-type": mediaType }, body: Buffer.from(text) };
}

/** An object that has `value` at each of these JSON pointers. */
function nested(pointers: readonly string[], value: JsonValue): JsonValue {
  const root: Record<string, unknown> = {};
  for (const pointer of pointers) {
    const keys = pointer.split("/").slice(1);
    const last = keys.pop() ?? "";
    let parent = root;
    for (const key of keys) parent = (parent[key] ??= {}) as Record<string, unknown>;
    parent[last] = value;
  }
  return root as JsonValue;
}

function throttleValue(
  unit: "seconds" | "milliseconds" | "epoch-seconds",
  seconds: number,
): number {
  if (unit === "milliseconds") return seconds * 1000;
  return unit === "seconds" ? seconds : Math.ceil(Date.now() / 1000) + seconds;
}
