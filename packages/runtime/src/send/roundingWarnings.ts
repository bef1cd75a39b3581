/** Warns of integers that lost digits, once for each field. */
import type { JsonPath } from "../values/int64.ts";
import { sentences } from "../messages/messages.ts";
import type { SendContext } from "./sendContext.ts";

/** The fields that a client has warned of, by operation. */
const warned: WeakMap<object, Map<string, Set<string>>> = new WeakMap();

/** Most fields with a warning in one operation: a server may send any number of names in a map. */
const mostFields = 20;

export function warnOfRounding(
  { settings, plan, request }: Pick<SendContext, "settings" | "plan" | "request">,
  rounded: readonly JsonPath[],
): void {
  const { log, tokens } = settings;
  if (!log.warn) return;
  const byOperation = warned.get(tokens) ?? new Map<string, Set<string>>();
  warned.set(tokens, byOperation);
  const fields = byOperation.get(plan.id) ?? new Set<string>();
  byOperation.set(plan.id, fields);
  for (const path of rounded) {
    const field = fieldOf(path);
    if (fields.has(field) || fields.size >= mostFields) continue;
    fields.add(field);
    log.warn(
      request,
      sentences(
        `${field || "the body"} is an integer beyond 2^53 and was rounded: its last digits are lost`,
        "Add format: int64 to the document there, and generate its package with --int64 bigint, string or auto",
      ),
    );
  }
}

/** All items of a list count as one field, with an asterisk as index. */
function fieldOf(path: JsonPath): string {
  return path
    .map(
      (key) =>
        `/${typeof key === "number" ? "*" : key.replaceAll("~", "~0").replaceAll("/", "~1")}`,
    )
    .join("");
}
