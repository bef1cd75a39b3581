/** One list of what the judge and Prism find: what both see is reported once. */
import type { JsonObject } from "../document/json.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import { below } from "../document/pointer.ts";
import type { PrismViolation } from "../prism/violations.ts";
import { describedParameters } from "./describedParameters.ts";
import type { Verdict } from "./createJudge.ts";
import type { Finding } from "./Violation.ts";

export interface PrismVerdict {
  readonly root: JsonObject;
  readonly operation: MockedOperation;
  readonly found: readonly PrismViolation[];
}

/**
 * The judge has the last word on routes, credentials, parameters and bodies: Prism sees a copy of the body, reads credentials
 * loosely, takes `explode` for false where a document leaves it to the style, and looks at no cookie and at no list in a header.
 * Prism has it on the values in paths, and on bodies that the judge cannot read. What else it says is not about the
 * request: that the document has no success, for one.
 */
export function withPrism(verdict: Verdict, prism: PrismVerdict): readonly Finding[] {
  const others = prism.found
    .flatMap((violation) => findingsOf(violation, prism))
    .filter(({ place }) => place[0] !== "body" || !verdict.knowsBody)
    .filter(({ place }) => !verdict.findings.some((own) => String(own.place) === String(place)));
  return [...verdict.findings, ...others];
}

/** Problems with the response that Prism itself would make: the request has no part in them. */
export const ownResponse: RegExp =
  /^(Cannot (find serializer for|serialise complex objects as text)|Schema too complex|No response defined for the selected operation)/;

/** What Prism's problems without a place are about. */
const titles: Readonly<Record<string, readonly string[]>> = {
  "Invalid content type": ["body"],
  "request body": ["body"],
  "The server cannot produce a representation for your accept header": ["header", "accept"],
};

/**
 * Prism begins its places with the side where it responds as the document says, and without it in its own problems. Of what
 * has a place, only paths and bodies are left to it.
 */
function findingsOf(
  { location, message }: PrismViolation,
  { root, operation }: PrismVerdict,
): readonly Finding[] {
  const stated = location[0] === "request" ? location.slice(1) : location;
  const titled = titles[stated[0] ?? ""];
  const [kind = "", name, ...inside] = titled ?? stated;
  if (titled === undefined && kind !== "path" && kind !== "body") return [];
  const text = message.replace(/^Request .*?(?=must |is )/, "");
  if (kind === "body") {
    const at = [name, ...inside].filter((each) => each !== undefined).join(".");
    const pointer = below(operation.pointer, "requestBody");
    const place = [kind, ...(at === "" ? [] : [at])];
    return [
      { kind: "wrong", place, pointer, message: `the body${at === "" ? "" : ` at ${at}`} ${text}` },
    ];
  }
  const missing = /^must have required property '(.*)'$/.exec(text)?.[1];
  // A request that fits the path has all that the path has: the document describes one more.
  if (kind === "path" && name === undefined) return [];
  const parameter = name ?? missing;
  if (parameter === undefined)
    return [{ kind: "wrong", place: [kind], pointer: operation.pointer, message }];
  const pointer = parameterPointer(root, operation, { kind, name: parameter });
  const shown = [parameter, ...inside].join(".");
  const fault =
    name === undefined
      ? "is missing; the document requires it"
      : `is wrong; the document says: ${text}`;
  return [
    {
      kind: name === undefined ? "missing" : "wrong",
      place: [kind, shown],
      pointer,
      message: `the ${kind} parameter \`${shown}\` ${fault}`,
    },
  ];
}

/** Where a parameter is described; the operation where none has the name. */
function parameterPointer(
  root: JsonObject,
  operation: MockedOperation,
  { kind, name }: { readonly kind: string; readonly name: string },
): string {
  const described = describedParameters(root, operation).find(
    (each) => each.place === kind && each.name.toLowerCase() === name.toLowerCase(),
  );
  return described?.pointer ?? operation.pointer;
}
