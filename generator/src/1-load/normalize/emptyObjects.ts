/** Members whose value is an object or a map wherever OpenAPI knows them. */
const objects: ReadonlySet<string> = new Set(
  (
    "additionalOperations callbacks components content discriminator encoding externalDocs flows headers info items links mapping " +
    "parameters paths pathItems patternProperties properties requestBody requestBodies responses schema schemas scopes " +
    "securitySchemes variables webhooks"
  ).split(" "),
);
/** Of those, the ones whose own keys are the author's, and whose values are objects again. */
const maps: ReadonlySet<string> = new Set(
  (
    "$defs callbacks content definitions encoding headers links parameters paths pathItems patternProperties properties " +
    "requestBodies responses schemas securitySchemes variables webhooks"
  ).split(" "),
);
/** Members that hold values of the API's, where a list is a list. */
const data = /^(example|examples|default|enum|const|value)$|^x-/;

/**
 * Writes, in place, an empty list as an empty object where OpenAPI wants one: PHP has one value for both, and its writers give `[]`.
 */
export function emptyObjects(value: unknown, isMap = false): void {
  if (Array.isArray(value)) return value.forEach((item) => emptyObjects(item));
  if (typeof value !== "object" || value === null) return;
  const members = value as Record<string, unknown>;
  for (const key of Object.keys(members)) {
    if (!isMap && data.test(key)) continue;
    const member = members[key];
    if (!Array.isArray(member)) emptyObjects(member, !isMap && maps.has(key));
    else if (key === "security") members[key] = member.map(requirement);
    else if (member.length > 0) emptyObjects(member);
    else if (isMap || isObjectKey(key, members)) members[key] = {};
  }
}

/** An operation's parameters are a list, those of the components a map. */
function isObjectKey(key: string, beside: object): boolean {
  if (key !== "parameters") return objects.has(key);
  return "schemas" in beside || "securitySchemes" in beside || "requestBodies" in beside;
}

/** `[[]]` is what PHP makes of `[{}]`: no credential needed. */
function requirement(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? {} : value;
}
