/** The requests of one operation: with each of its bodies one with the least and one with everything; then the document's examples. */
import type { Chance, JsonObject, SchemaFit } from "@lading/testing/internal";
import type { Operation } from "../../support/providers.ts";
import type { MeantRequest } from "../standard/expectedRequest.ts";
import type { DocumentedOperation } from "../standard/readOperations.ts";
import type { Tally } from "./contractReport.ts";
import type { DocumentedRequest } from "./documentedRequest.ts";
import { exampleRequest } from "./exampleRequest.ts";
import type { Ledger } from "./ledger.ts";
import { planOf } from "./packagedRequest.ts";
import { notGiven, sampleRequest } from "./sampleRequest.ts";

export interface RequestsOptions {
  readonly operation: Operation;
  readonly described: DocumentedOperation;
  readonly documented: DocumentedRequest;
  readonly document: JsonObject;
  readonly chance: Chance;
  readonly fit: SchemaFit;
  readonly ledger: Ledger;
  readonly skipped: Tally;
}

export function operationRequests(options: RequestsOptions): readonly MeantRequest[] {
  const { operation, described, documented, document, chance, fit, ledger, skipped } = options;
  for (const parameter of described.parameters) {
    const isFilled = planOf(operation, parameter)?.option !== undefined;
    const reason =
      notGiven(parameter, described) ?? (isFilled ? "filled by the client" : undefined);
    if (reason !== undefined)
      ledger.skip("parameters", `${described.key} ${parameter.in} ${parameter.name}`, reason);
  }
  if (/^(GET|HEAD)$/.test(described.method))
    for (const { mediaType } of described.bodies)
      ledger.skip("bodies", `${described.key} ${mediaType}`, "that fetch does not send");
  const attempt = (request: () => MeantRequest, mediaType?: string): readonly MeantRequest[] => {
    try {
      return [request()];
    } catch (error) {
      const reason = reasonOf(error);
      skipped.add(reason);
      if (mediaType !== undefined) ledger.skip("bodies", `${described.key} ${mediaType}`, reason);
      return [];
    }
  };
  const onSkipped = (
    parameter: { readonly in: string; readonly name: string },
    reason: string,
  ): void => {
    ledger.skip("parameters", `${described.key} ${parameter.in} ${parameter.name}`, reason);
  };
  const bodies = described.bodies.length === 0 ? [undefined] : described.bodies;
  const common = { operation, described, documented, fit, root: document, chance, onSkipped };
  const sampled = bodies.flatMap((body) =>
    [false, true].flatMap((isFull) =>
      attempt(() => sampleRequest({ ...common, body, isFull }), body?.mediaType),
    ),
  );
  const [least] = sampled;
  const shown = operation.requests.flatMap((example) =>
    attempt(() => exampleRequest({ operation, described, documented, fit, example, least })),
  );
  return [...sampled, ...shown];
}

function reasonOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.replace(/:.*/s, "").replace(/ parameter .*/, " parameter");
}
