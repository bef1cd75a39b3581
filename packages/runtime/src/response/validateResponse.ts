/** Checks a response against the schema of its status, and decides what a difference means for the call. */
import { ApiError, ApiResponseError } from "../errors.ts";
import { calling, excerpt, sentences } from "../messages/messages.ts";
import { chooseReading } from "./chooseReading.ts";
import { documentedStatus } from "./documentedResponse.ts";
import type { JsonPath } from "../values/int64.ts";
import { errorParts } from "./errorResponses.ts";
import type { Outcome, ReceivedResponse } from "./receivedResponse.ts";
import type { Secrets } from "../messages/secrets.ts";
import type { SchemaIssue, StandardSchema, Validation } from "../options/standardSchema.ts";

/** The client's option, and where warnings go. */
interface Checking extends Validation {
  readonly warn: (message: string) => void;
}

/**
 * The outcome, checked. A success that differs becomes an `ApiResponseError`, or a warning; an error of the API stays the
 * same error with a longer message. Responses that were not read as JSON are not checked.
 */
export async function validateResponse(
  outcome: Outcome,
  received: ReceivedResponse,
  { schemas, onMismatch = "error", warn }: Checking,
): Promise<Outcome> {
  const { result, failure } = outcome;
  const value = result.ok ? result.data : failure?.error;
  const schema = schemaOf(received, schemas);
  if (!schema || value === undefined || failure instanceof ApiResponseError) return outcome;
  // The schema of a 2xx status does not describe an error inside it.
  if (failure && received.response.ok) return outcome;
  // The schema describes JSON; a documented text has none.
  if (value === received.body) return outcome;
  const difference = await differenceOf(
    { schema, value, rounded: outcome.rounded ?? [] },
    received.request.secrets,
  );
  if (difference === undefined) return outcome;
  const { status, response } = result;
  const summary = `returned status ${response.status}, and ${difference}`;
  if (onMismatch === "warn") {
    warn(sentences(summary));
    return outcome;
  }
  if (failure) {
    const message = sentences(failure.message, difference.replace(/^t/, "T"));
    const longer = new ApiError(errorParts(received, { message, status, error: value }));
    const error = !result.ok && result.error === failure ? longer : value;
    return { result: { ok: false, status, error, response }, failure: longer };
  }
  const message = sentences(
    `${calling(received.request.site)} ${summary}`,
    "The request was accepted, so look before you send it again",
  );
  const error = new ApiResponseError(errorParts(received, { message, status, error: value }));
  return { result: { ok: false, status, error, response }, failure: error };
}

/** The schema for a response that was read as JSON. */
function schemaOf(
  { plan, response }: ReceivedResponse,
  schemas: Validation["schemas"],
): StandardSchema | undefined {
  const status = documentedStatus(plan, response.status);
  const isJson = chooseReading(plan, response).startsWith("json");
  if (status === undefined || !isJson || !Object.hasOwn(schemas, plan.id)) return undefined;
  return schemas[plan.id]?.[status];
}

/** Most places that a message names. */
const mostPlaces = 3;

/** A value, its schema, and the paths of its rounded integers. */
interface Checked {
  readonly schema: StandardSchema;
  readonly value: unknown;
  readonly rounded: readonly JsonPath[];
}

/** "the body differs from the document: /size: expected number, found "big"", or `undefined`. */
async function differenceOf(
  { schema, value, rounded }: Checked,
  secrets: Secrets,
): Promise<string | undefined> {
  try {
    const found = await schema["~standard"].validate(value);
    const lost = rounded.map((path) => ({
      path,
      message: "expected an integer within 2^53",
    }));
    const issues = [...lost, ...(found.issues ?? [])];
    if (issues.length === 0) return undefined;
    const places = issues.slice(0, mostPlaces).map((issue) => place(issue, value, secrets));
    const more = issues.length - places.length;
    const text = `${places.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
    return `the body differs from the document: ${excerpt(text, secrets)}`;
  } catch (error) {
    return `the schema of the body failed: ${excerpt(String(error), secrets)}`;
  }
}

/** Where it is, what was expected, what was found. Some libraries (valibot, Zod, ArkType) report `expected` separately. */
function place(
  issue: SchemaIssue & { readonly expected?: unknown },
  body: unknown,
  secrets: Secrets,
): string {
  const short = (text: string, most: number): string => excerpt(text, secrets, most);
  const keys = (issue.path ?? []).map((key) => (typeof key === "object" ? key.key : key));
  const pointer = keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`);
  const where = short(pointer.join(""), 200) || "as a whole";
  const found = keys.reduce(propertyOf, body);
  if (found === undefined) return `${where} is missing`;
  const wanted = typeof issue.expected === "string" ? `expected ${issue.expected}` : issue.message;
  return `${where}: ${short(wanted, 200)}, found ${short(textOf(found), 60)}`;
}

function propertyOf(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<PropertyKey, unknown>>)[key];
}

/** Lists and objects are shown only by their kind, since they may be large. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "bigint" ? String(value) : (JSON.stringify(value) ?? String(value));
}
