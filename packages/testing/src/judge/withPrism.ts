/** One list of what the judge and Prism find: what both see is reported once. */
import { listOf, referenced, type JsonObject } from "../document/json.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import { below } from "../document/pointer.ts";
import type { PrismViolation } from "../prism/violations.ts";
import type { Verdict } from "./createJudge.ts";
import type { Finding } from "./Violation.ts";

export interface PrismVerdict {
  readonly root: JsonObject;
  readonly operation: MockedOperation;
  readonly found: readonly PrismViolation[];
}

/**
 * The judge has the last word on routes, credentials, queries and bodies: Prism sees a copy of the body, reads credentials
 * loosely, and takes `explode` for false where a document leaves it to the style. Prism has it on the values of the other
 * parameters, and on bodies that the judge cannot read. What else it says is not about the
 * request: that the document has no success, for one.
 */
export function withPrism(verdict: Verdict, prism: PrismVerdict): readonly Finding[] {
  const others = prism.found
    .flatMap((violation) => findingsOf(violation, prism))
    .filter(({ place }) => place[0] !== "query")
    .filter(({ place }) => place[0] !== "body" || !verdict.knowsBody)
    .filter(({ place }) => !verdict.findings.some((own) => String(own.place) === String(place)));
  return [...verdict.findings, ...others];
}

/**
 * Headers that the transport sends of its own accord, and those whose descriptions the standard ignores
 * (https://spec.openapis.org/oas/v3.1.1#parameter-name).
 */
const undescribed: ReadonlySet<string> = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "authorization",
  "connection",
  "content-type",
  "host",
  "sec-fetch-mode",
  "user-agent",
]);

/** Problems with the response that Prism itself would make: the request has no part in them. */
export const ownResponse: RegExp =
  /^(Cannot (find serializer for|serialise complex objects as text)|Schema too complex|No response defined for the selected operation)/;

/** What Prism's problems without a place are about. */
const titles: Readonly<Record<string, readonly string[]>> = {
  "Invalid content type": ["body"],
  "request body": ["body"],
  "The server cannot produce a representation for your accept header": ["header", "accept"],
};

/** Prism begins its places with the side where it responds as the document says, and without it in its own problems. */
const kinds: ReadonlySet<string> = new Set(["query", "header", "path", "cookie", "body"]);

function findingsOf(
  { location, message }: PrismViolation,
  { root, operation }: PrismVerdict,
): readonly Finding[] {
  const stated = location[0] === "request" ? location.slice(1) : location;
  const titled = titles[stated[0] ?? ""];
  const [kind = "", name, ...inside] = titled ?? stated;
  if (!kinds.has(kind)) return [];
  const text = message.replace(/^Request .*?(?=must |is )/, "");
  if (kind === "body") {
    const at = [name, ...inside].filter((each) => each !== undefined).join(".");
    const pointer = below(operation.pointer, "requestBody");
    const place = [kind, ...(at === "" ? [] : [at])];
    return [{ place, pointer, message: `the body${at === "" ? "" : ` at ${at}`} ${text}` }];
  }
  const missing = /^must have required property '(.*)'$/.exec(text)?.[1];
  const parameter = name ?? missing;
  if (titled === undefined && kind === "header" && undescribed.has(String(parameter).toLowerCase()))
    return [];
  if (parameter === undefined) return [{ place: [kind], pointer: operation.pointer, message }];
  const pointer = parameterPointer(root, operation, { kind, name: parameter });
  const shown = [parameter, ...inside].join(".");
  const fault =
    name === undefined
      ? "is missing; the document requires it"
      : `is wrong; the document says: ${text}`;
  return [
    { place: [kind, shown], pointer, message: `the ${kind} parameter \`${shown}\` ${fault}` },
  ];
}

/** Where a parameter is described: at the operation, or at its path. */
function parameterPointer(
  root: JsonObject,
  { placed, pointer }: MockedOperation,
  { kind, name }: { readonly kind: string; readonly name: string },
): string {
  const owners = [
    { owner: placed.operation, at: pointer },
    { owner: placed.item, at: pointer.replace(/\/[^/]+$/, "") },
  ];
  for (const { owner, at } of owners) {
    const index = listOf(owner["parameters"])
      .map((parameter) => referenced(root, parameter))
      .findIndex(
        (each) => each["in"] === kind && String(each["name"]).toLowerCase() === name.toLowerCase(),
      );
    if (index >= 0) return below(at, "parameters", index);
  }
  return pointer;
}
