/** Tests in JavaScript misspell what TypeScript would refuse. */
import { refuseUnknownKeys } from "../api/refuseUnknownKeys.ts";
import type { Fault, WrongBodyFault } from "./Fault.ts";

/** What each kind of fault takes besides its kind. */
const keys: { readonly [Kind in Fault["kind"]]: readonly OtherKeys<Kind>[] } = {
  reset: ["after"],
  hang: [],
  drip: ["pieces", "pause"],
  truncated: ["share"],
  garbage: ["text"],
  storm: ["status", "retryAfter"],
  stale: [],
  wrongBody: ["body"],
};

type OtherKeys<Kind> = Exclude<keyof Extract<Fault, { readonly kind: Kind }>, "kind">;

export const wrongBodies: readonly NonNullable<WrongBodyFault["body"]>[] = [
  "html",
  "empty",
  "brokenJson",
  "falseGzip",
  "cutGzip",
];

/** Throws where a fault is of no known kind, or has what its kind does not take. */
export function checkFault(operation: string, fault: Fault): void {
  const owner = `A fault of ${operation}`;
  const kinds = `The kinds: ${Object.keys(keys).join(", ")}.`;
  const kind: unknown = fault.kind;
  if (kind === undefined) throw new Error(`${owner} has no kind. ${kinds}`);
  if (!Object.hasOwn(keys, String(kind)))
    throw new Error(`${owner} has the kind "${String(kind)}", which there is not. ${kinds}`);
  const known = ["kind", ...keys[fault.kind]];
  refuseUnknownKeys(fault, known, {
    owner: `${owner} has`,
    taker: `The fault ${fault.kind} takes`,
  });
  if (fault.kind !== "wrongBody" || fault.body === undefined) return;
  if (!wrongBodies.includes(fault.body))
    throw new Error(
      `The fault wrongBody of ${operation} has the body "${String(fault.body)}". The bodies: ${wrongBodies.join(", ")}.`,
    );
}
