/** Query parameters that the document does not have. */
import type { JsonObject } from "../document/json.ts";
import { hasType, openSchema, properties } from "../view/schemaNode.ts";
import type { DescribedParameter } from "./describedParameters.ts";
import { securitySchemes } from "./judgeCredentials.ts";
import type { Finding } from "./Violation.ts";

/** Does a parameter take the name? */
interface KnownName {
  readonly name: string;
  readonly takes: (sent: string) => boolean;
}

/** What is found is placed at the operation, whose pointer is given. */
export function queryNamesJudge(
  root: JsonObject,
  parameters: readonly DescribedParameter[],
  pointer: string,
): (query: string) => readonly Finding[] {
  const known = [
    ...parameters.map((each) => knownName(root, each)),
    ...keysInQuery(root).map((name) => ({ name, takes: (sent: string) => sent === name })),
  ];
  return (query) => {
    const sent = new Set(new URLSearchParams(query).keys());
    return [...sent]
      .filter((name) => !known.some(({ takes }) => takes(name)))
      .map((name): Finding => ({
        kind: "unknown",
        place: ["query", name],
        pointer,
        message: `the query parameter \`${name}\` is unknown; the document allows ${listed(known)}`,
      }));
  };
}

function listed(known: readonly KnownName[]): string {
  return known.length === 0 ? "none" : known.map(({ name }) => `\`${name}\``).join(", ");
}

function knownName(root: JsonObject, { name, parameter }: DescribedParameter): KnownName {
  const { style = "form", explode = style === "form" } = parameter;
  const node = openSchema(root, parameter["schema"]);
  const isInside = (sent: string): boolean => sent.startsWith(`${name}[`);
  if (hasType(node.schema, "object") && style === "form" && explode === true) {
    const names = new Set(properties(node).map(({ key }) => key));
    const isOpen =
      names.size === 0 ||
      ![undefined, false].includes(node.schema["additionalProperties"] as undefined);
    return { name, takes: (sent) => isOpen || names.has(sent) || sent === name };
  }
  const isNested = style === "deepObject" || hasType(node.schema, "object");
  return { name, takes: (sent) => sent === name || (isNested && isInside(sent)) };
}

function keysInQuery(root: JsonObject): readonly string[] {
  return [...securitySchemes(root).values()]
    .filter((scheme) => scheme["type"] === "apiKey" && scheme["in"] === "query")
    .map((scheme) => String(scheme["name"]));
}
