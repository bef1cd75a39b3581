/** Makes the call of a case through the built client, and tells what is wrong with it. */
import { testParams } from "../../support/contract/testParams.ts";
import type { TestCall } from "../../support/contract/testClient.ts";
import type { Wire } from "../../support/wire/wire.ts";
import type { CorpusCase } from "./corpusCases.ts";

/** A generated client: a call for each operation. */
export type BuiltClient = Readonly<Record<string, (...words: readonly unknown[]) => TestCall>>;

/** A `fetch` that reaches no server but the mock. */
export type GuardedFetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * What came of a call: sentences about it, none of which is good. `elsewhere`: it would have left for another server. `refused`: the
 * client rightly did not send what the harness, or the document's own example, gave it.
 */
export type CallOutcome =
  | { readonly kind: "called"; readonly violations: readonly string[] }
  | { readonly kind: "elsewhere" }
  | { readonly kind: "refused"; readonly reason: string };

const elsewhere = "The call leaves for another server.";

export function guardedFetch(wire: Wire): GuardedFetch {
  return (url, init) => {
    if (new URL(url).origin !== new URL(wire.url).origin) throw new Error(elsewhere);
    return fetch(url, init);
  };
}

export async function callCase(
  client: BuiltClient,
  wire: Wire,
  { operation, request, status, example }: CorpusCase,
): Promise<CallOutcome> {
  const params = testParams({ operation, request, mockUrl: wire.url });
  const bodies = operation.plan.bodies ?? [];
  // A range of suffixes is asked for by one of them.
  const contentType = request.mediaType?.replace("*+", "cat+");
  const options = contentType !== undefined && bodies.length > 1 ? { contentType } : {};
  const words = operation.paramsName === undefined ? [options] : [params, options];
  const want = { status, ...(example && { example: example.name, mediaType: example.mediaType }) };
  const { value, exchanges } = await wire.observe(want, async () => {
    const result = client[operation.name]?.(...words).result();
    return result?.then(
      ({ status: got }) => got,
      (error: unknown) => causes(error),
    );
  });
  const violations = exchanges.flatMap((exchange) => exchange.violations);
  if (Array.isArray(value) && value.includes(elsewhere)) return { kind: "elsewhere" };
  const reason = Array.isArray(value) ? refusalOf(request.name, value.join(": ")) : undefined;
  if (reason !== undefined) return { kind: "refused", reason };
  if (Array.isArray(value) && violations.length === 0)
    violations.push(`thrown: ${value.join(": ")}`);
  if (violations.length > 0) return { kind: "called", violations };
  if (exchanges.length !== 1) violations.push(`${String(exchanges.length)} requests were sent`);
  else if (value !== status)
    violations.push(`answered by ${String(value)} instead of ${String(status)}`);
  return { kind: "called", violations };
}

/** What the client refuses rightly: nobody can send it as the document has it. */
function refusalOf(name: string, words: string): string | undefined {
  if (name.startsWith("example ") && words.includes(": there is no parameter "))
    return "as requests: examples with names that the document does not describe";
  if (words.includes("which separates the values that it is sent with"))
    return "as requests: items that hold what separates them";
  return undefined;
}

function causes(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return error === undefined ? [] : [String(error)];
  return [error.message, ...causes(error.cause)];
}
