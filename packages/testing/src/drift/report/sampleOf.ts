import type { Redaction } from "@lading/runtime/redaction";
import { isObject } from "../../document/json.ts";
import { quoted } from "../../judge/Sent.ts";

/** A value as a report shows it: without secrets, on one line, and of lists and objects no more than their shape. */
export function sampleOf(value: unknown, name: string, redaction: Redaction): string {
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (isObject(value)) {
    const names = Object.keys(value);
    const shown = names.slice(0, 4).join(", ");
    return names.length > 4 ? `{ ${shown}, … }` : names.length === 0 ? "{}" : `{ ${shown} }`;
  }
  if (typeof value === "string") return quoted(redaction.field(name, value));
  const text = JSON.stringify(value) ?? "";
  return redaction.field(name, text);
}
