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
 * The judge has the last word on bodies and credentials, because Prism sees a copy of the body and reads credentials
 * loosely; Prism has it on the values of parameters.
 */
export function withPrism(verdict: Verdict, prism: PrismVerdict): readonly Finding[] {
  const others = prism.found
    .map((violation) => findingOf(violation, prism))
    .filter(({ place }) => place[0] !== "credentials" && place[0] !== "response")
    .filter(({ place }) => place[0] !== "body" || !verdict.knowsBody)
    .filter(({ place }) => !verdict.findings.some((own) => String(own.place) === String(place)));
  return [...verdict.findings, ...others];
}

/** Problems with the response that Prism itself would make: the request has no part in them. */
export const ownResponse: RegExp =
  /^(Cannot (find serializer for|serialise complex objects as text)|Schema too complex)/;

const titles: Readonly<Record<string, string>> = {
  "Invalid security scheme used": "credentials",
  "Invalid content type": "body",
  "request body": "body",
};

function findingOf(
  { location, message }: PrismViolation,
  { root, operation }: PrismVerdict,
): Finding {
  const [side = "", ...rest] = location;
  if (side === "response" || ownResponse.test(side))
    return { place: ["response"], pointer: operation.pointer, message };
  const place = side === "request" ? rest : [titles[side] ?? side];
  const [kind = "", name] = place;
  if (kind === "body")
    return {
      place,
      pointer: below(operation.pointer, "requestBody"),
      message: `the body ${place.slice(1).join(".")} ${message}`,
    };
  if (name === undefined)
    return { place, pointer: operation.pointer, message: `${kind} ${message}`.trim() };
  const pointer = parameterPointer(root, operation, { kind, name });
  return {
    place,
    pointer,
    message: `the ${kind} parameter \`${place.slice(1).join(".")}\` ${message}`,
  };
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
