/** Every way in which Prism says that a request or a response breaks the document, as one list of sentences. */
import type { IncomingHttpHeaders } from "node:http";
import { isObject, listOf, objectOf } from "../document/json.ts";

/** A response of Prism's. */
export interface PrismResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const brokenRequests = new Set([
  "request_entity_too_large",
  "invalid_json",
  "internal_server_error",
]);

/** One sentence for each violation, such as `request body.fileName: must be string`; none is good. */
export function violations({ status, headers, body }: PrismResponse): readonly string[] {
  const header = headers["sl-violations"];
  if (typeof header === "string") return fromHeader(header);
  if (status < 400) return [];
  const response = objectOf(parsed(body));
  if (headers["content-type"]?.startsWith("application/problem+json")) return fromProblem(response);
  const error = objectOf(response["error"]);
  return brokenRequests.has(String(error["code"]))
    ? [`request body: ${String(error["code"])}: ${String(error["message"])}`]
    : [];
}

function fromHeader(header: string): readonly string[] {
  const list = parsed(header);
  return Array.isArray(list) ? sentences(list) : [header];
}

function fromProblem(problem: Readonly<Record<string, unknown>>): readonly string[] {
  if (!String(problem["type"]).startsWith("https://stoplight.io/prism/errors#")) return [];
  const found = sentences(listOf(problem["validation"]));
  return found.length > 0 ? found : [`${String(problem["title"])}: ${String(problem["detail"])}`];
}

/** Only what Prism calls an error: it also warns of deprecated parameters. */
function sentences(list: readonly unknown[]): readonly string[] {
  return list
    .filter(isObject)
    .filter((violation) => violation["severity"] === "Error")
    .map(({ location, message }) => `${listOf(location).join(".")}: ${String(message)}`);
}

function parsed(text: Buffer | string): unknown {
  try {
    return JSON.parse(text.toString());
  } catch {
    return undefined;
  }
}
