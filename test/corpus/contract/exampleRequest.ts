/** A request that the document shows, completed, and checked against the document's own schemas before it is sent. */
import type { Operation, RequestExample } from "../../support/providers.ts";
import type { MeantRequest } from "../standard/expectedRequest.ts";
import type { DocumentedOperation } from "../standard/readOperations.ts";
import type { DocumentedRequest } from "./documentedRequest.ts";
import { bodyPlanOf, isFlat, meantRequest, packagedRequest, planOf } from "./packagedRequest.ts";
import type { SchemaFit } from "@lading/testing/internal";

export interface ExampleOptions {
  readonly operation: Operation;
  readonly described: DocumentedOperation;
  readonly documented: DocumentedRequest;
  readonly fit: SchemaFit;
  readonly example: RequestExample;
  /** Has what the example leaves out: a document shows bodies more often than parameters. */
  readonly least: MeantRequest | undefined;
}

/** Throws, with the reason, where the example is none. */
export function exampleRequest(options: ExampleOptions): MeantRequest {
  const { operation, described, documented, fit, example, least } = options;
  const shown = meantRequest(operation, described, example);
  const names = Object.keys(packagedRequest(operation, shown).params);
  if (Object.keys(example.params).some((name) => !names.includes(name)))
    throw new Error("examples with names that the document does not describe");
  const given = new Set(shown.values.map(({ parameter }) => parameter));
  const others = (least?.values ?? []).filter(({ parameter }) => !given.has(parameter));
  const values = [...others, ...shown.values];
  const isMissing = described.parameters.some(
    (parameter) =>
      parameter.object["required"] === true &&
      planOf(operation, parameter)?.option === undefined &&
      !values.some((value) => value.parameter === parameter),
  );
  const isWrong = values.some(
    ({ parameter, value }) => fit(documented.parameter(parameter), value) !== undefined,
  );
  if (isMissing || isWrong) throw new Error("examples that do not fit their schema");
  refuseMisfit(options, shown);
  return { ...shown, name: `example ${example.name}`, values };
}

function refuseMisfit(
  { operation, documented, fit }: ExampleOptions,
  { body }: MeantRequest,
): void {
  if (body === undefined) return;
  const plan = bodyPlanOf(operation, body.mediaType);
  // Of XML, documents show the object that it stands for.
  if (plan?.kind === "raw" && plan.text && typeof body.value !== "string")
    throw new Error("examples of a text that are no text");
  if (plan?.kind !== "json" || plan.items !== undefined) return;
  if (isFlat(plan) || body.value !== undefined)
    if (fit(documented.body(body.mediaType), body.value) !== undefined)
      throw new Error("examples that do not fit their schema");
}
