/** Members whose own keys are the author's: there, a key without a value still counts. */
const maps: ReadonlySet<string> = new Set(
  (
    "properties patternProperties $defs definitions dependentSchemas schemas responses parameters requestBodies headers " +
    "securitySchemes links callbacks pathItems paths content encoding variables mapping webhooks additionalOperations"
  ).split(" "),
);
/** Members that hold values of the API's, where `null` is one. */
const data = /^(example|examples|default|enum|const|value)$|^x-/;

/**
 * Drops, in place, members that bear `null` where OpenAPI knows no such value: `description:` with nothing behind it is what many
 * writers leave. In a map (`content`, `properties`, …) such a member says that the key is there, and nothing about it: `{}`.
 */
export function withoutNulls(value: unknown, isMap = false): void {
  if (Array.isArray(value)) return value.forEach((item) => withoutNulls(item));
  if (typeof value !== "object" || value === null) return;
  const members = value as Record<string, unknown>;
  for (const key of Object.keys(members)) {
    if (!isMap && data.test(key)) continue;
    const member = members[key];
    // JSON Schema's short words for a schema that takes anything, and for one that takes nothing.
    if (isMap && typeof member === "boolean") members[key] = member ? {} : { not: {} };
    else if (member !== null) withoutNulls(member, !isMap && maps.has(key));
    else if (isMap) members[key] = {};
    else delete members[key];
  }
}
