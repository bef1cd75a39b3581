import { isExtension } from "../../openapi/roles.ts";
import type { ObjectNote } from "./normalizeFields.ts";

/**
 * Normalizes the statuses of an operation's responses, in place: three digits, `4XX`, or `default`. `401, 403` are two, `200 OK` is one, `0` is
 * what some writers call the default; an impossible status is ignored.
 */
export function normalizeStatuses(responses: Record<string, unknown>, { odd }: ObjectNote): void {
  for (const [key, response] of Object.entries(responses)) {
    if (isStatus(key) || key === "$ref") continue;
    delete responses[key];
    const free = statusesMeant(key).filter((status) => !Object.hasOwn(responses, status));
    for (const status of free) responses[status] = response;
    const reading = free.length === 0 ? "ignored" : `read as ${free.join(" and ")}`;
    odd(key, `"${key}" is not a status. It is ${reading}.`);
  }
}

/** One or two digits may be a truncated status; which one cannot be known. */
function isStatus(key: string): boolean {
  return (
    key === "default" || isExtension("Responses", key) || /^([1-9]\d{0,2}|[1-9](xx|XX))$/.test(key)
  );
}

function statusesMeant(key: string): readonly string[] {
  const word = key.trim().toLowerCase();
  if (/^(default|0|error|errors|otherwise|other)$/.test(word)) return ["default"];
  if (/^(success|ok)$/.test(word)) return ["2XX"];
  const range = /^([1-5])([x*?_-]{1,2}|00\s*-\s*[1-5]99)$/.exec(word)?.[1];
  if (range !== undefined) return [`${range}XX`];
  const statuses = word.match(/(?<!\d)[1-9]\d\d(?!\d)/g) ?? [];
  return /^\d{3}\s*(-|\.\.|to)\s*\d{3}$/.test(word) ? [] : [...new Set(statuses)];
}
