/**
 * Idempotency keys: a header by which the API knows a request that it has had before
 * (https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header).
 */
import type { Context } from "../context.ts";
import { own, text, type Node } from "../document/document.ts";
import type { FoundOperation } from "../names/nameMethods.ts";
import type { Parameter } from "../wire/buildParameters.ts";

const extension = "x-lading-idempotency-key";

/** Methods that change nothing (RFC 9110 §9.2.1). */
const readingMethods: ReadonlySet<string> = new Set(["get", "head", "options", "trace", "query"]);

/**
 * The header's name, in the spelling of the parameter that describes it: as the operation declares it; for a POST, else as its
 * path or the document does. `false` says that there is none.
 */
export function buildIdempotencyKey(
  context: Context,
  { method, pathItem, node }: FoundOperation,
  parameters: readonly Parameter[],
): string | undefined {
  if (text(node, extension) !== undefined) reportContradictions(context, method, node);
  // A list is read, whatever its method.
  if (isPaged(node)) return undefined;
  const holders = method === "post" ? [node, pathItem, context.document.root] : [node];
  const declared = holders.map(({ value }) => own(value, extension));
  const name = declared.find((value) => value !== undefined);
  if (typeof name !== "string" || readingMethods.has(method)) return undefined;
  return parameters.find((each) => isKeyParameter(each, name))?.plan.name ?? name;
}

/** Is it the header of the key, which the caller gives as a call option? */
export function isKeyParameter({ plan }: Parameter, name: string | undefined): boolean {
  return plan.in === "header" && plan.name.toLowerCase() === name?.toLowerCase();
}

function reportContradictions(context: Context, method: string, node: Node): void {
  const report = (reason: string): void =>
    context.report("extension-conflict", `${node.pointer}/${extension}`, {
      name: extension,
      reason,
    });
  if (readingMethods.has(method))
    report(`a ${method.toUpperCase()} changes nothing, so it is sent again without a key`);
  else if (text(node, "x-lading-replay") === "unsafe")
    report("x-lading-replay says that the request is not sent again");
  else if (isPaged(node))
    report("x-lading-pagination says that it reads a list, so it is sent again without a key");
}

function isPaged({ value }: Node): boolean {
  return own(value, "x-lading-pagination") !== undefined;
}
