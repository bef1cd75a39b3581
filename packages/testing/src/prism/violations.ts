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

/** What Prism finds wrong. */
export interface PrismViolation {
  /** `["request", "body", "fileName"]`; the name of the problem where Prism gives no place. */
  readonly location: readonly string[];
  readonly message: string;
}

/** One sentence for each violation, such as `request.body.fileName: must be string`; none is good. */
export function violations(response: PrismResponse): readonly string[] {
  return prismViolations(response).map(({ location, message }) => {
    const place = location.join(".");
    return place === "" ? message : `${place}: ${message}`;
  });
}

/** Every violation that a response of Prism's reports. */
export function prismViolations({
  status,
  headers,
  body,
}: PrismResponse): readonly PrismViolation[] {
  const header = headers["sl-violations"];
  if (typeof header === "string") return fromHeader(header);
  if (status < 400) return [];
  const response = objectOf(parsed(body));
  if (headers["content-type"]?.startsWith("application/problem+json")) return fromProblem(response);
  const error = objectOf(response["error"]);
  return brokenRequests.has(String(error["code"]))
    ? [
        {
          location: ["request body"],
          message: `${String(error["code"])}: ${String(error["message"])}`,
        },
      ]
    : [];
}

function fromHeader(header: string): readonly PrismViolation[] {
  const list = parsed(header);
  return Array.isArray(list) ? errors(list) : [{ location: [], message: header }];
}

function fromProblem(problem: Readonly<Record<string, unknown>>): readonly PrismViolation[] {
  if (!String(problem["type"]).startsWith("https://stoplight.io/prism/errors#")) return [];
  const found = errors(listOf(problem["validation"]));
  if (found.length > 0) return found;
  return [{ location: [String(problem["title"])], message: String(problem["detail"]) }];
}

/** Only what Prism calls an error: it also warns of deprecated parameters. */
function errors(list: readonly unknown[]): readonly PrismViolation[] {
  return list
    .filter(isObject)
    .filter((violation) => violation["severity"] === "Error")
    .map(({ location, message }) => ({
      location: listOf(location).map(String),
      message: String(message),
    }));
}

function parsed(text: Buffer | string): unknown {
  try {
    return JSON.parse(text.toString());
  } catch {
    return undefined;
  }
}
