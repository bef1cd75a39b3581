/** What is wrong with a query: names that the document does not have, values that it does not allow, and what is missing. */
import { listOf, objectOf, referenced, type JsonObject } from "../document/json.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import type { SchemaFit } from "../samples/schemaFit.ts";
import { hasType, openSchema, properties } from "../view/schemaNode.ts";
import { securitySchemes } from "./judgeCredentials.ts";
import { queryFormJudge, queryParameters, type QueryParameter } from "./queryForm.ts";
import type { Finding } from "./Violation.ts";

/** Does a parameter take the name? */
interface KnownName {
  readonly name: string;
  readonly takes: (sent: string) => boolean;
}

export type QueryJudge = (query: string) => readonly Finding[];

export function queryJudge(
  root: JsonObject,
  operation: MockedOperation,
  fits: SchemaFit,
): QueryJudge {
  if (isOneValue(root, operation)) return () => [];
  const parameters = queryParameters(root, operation);
  const known = [
    ...parameters.map((each) => knownName(root, each)),
    ...keysInQuery(root).map((name) => ({ name, takes: (sent: string) => sent === name })),
  ];
  const judgeForm = queryFormJudge(root, parameters, fits);
  return (query) => {
    const sent = new Set(new URLSearchParams(query).keys());
    const unknown = [...sent]
      .filter((name) => !known.some(({ takes }) => takes(name)))
      .map((name) => ({
        place: ["query", name],
        pointer: operation.pointer,
        message: `the query parameter \`${name}\` is unknown; the document allows ${listed(known)}`,
      }));
    return [...unknown, ...judgeForm(query)];
  };
}

/** A whole query string is one value (OpenAPI 3.2), and a presigned URL brings its own. */
function isOneValue(root: JsonObject, { placed }: MockedOperation): boolean {
  return [placed.item, placed.operation]
    .flatMap((owner) => listOf(owner["parameters"]))
    .map((parameter) => referenced(root, parameter))
    .some((each) => each["in"] === "querystring" || each["x-lading-absolute-url"]);
}

function listed(known: readonly KnownName[]): string {
  return known.length === 0 ? "none" : known.map(({ name }) => `\`${name}\``).join(", ");
}

function knownName(root: JsonObject, { name, parameter }: QueryParameter): KnownName {
  const { style = "form", explode = style === "form" } = parameter;
  const node = openSchema(root, objectOf(parameter["schema"]));
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
