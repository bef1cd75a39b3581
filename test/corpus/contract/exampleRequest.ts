/** A request that the document shows, completed, and checked against the document's own schemas before it is sent. */
import type { JsonValue, Operation, RequestExample } from "../../support/providers.ts";
import type { DocumentedRequest } from "./documentedRequest.ts";
import type { SchemaFit } from "./schemaFit.ts";

export interface ExampleOptions {
  readonly operation: Operation;
  readonly documented: DocumentedRequest;
  readonly fit: SchemaFit;
  readonly example: RequestExample;
  /** Has what the example leaves out: a document shows bodies more often than parameters. */
  readonly least: RequestExample | undefined;
}

/** Throws, with the reason, where the example is none. */
export function exampleRequest(options: ExampleOptions): RequestExample {
  const { operation, documented, fit, example, least } = options;
  const { parameters = [], bodies = [] } = operation.plan;
  const names = new Set(parameters.map(({ as, name }) => as ?? name));
  const beside = Object.entries(least?.params ?? {}).filter(([name]) => names.has(name));
  const params = { ...Object.fromEntries(beside), ...example.params };
  for (const plan of parameters) {
    const value = params[plan.as ?? plan.name];
    const isMissing = value === undefined && plan.required && plan.option === undefined;
    if (isMissing || (value !== undefined && fit(documented.parameter(plan), value) !== undefined))
      throw new Error("examples that do not fit their schema");
  }
  const body = bodies.find(({ mediaType }) => mediaType === example.mediaType);
  // Of XML, documents show the object that it stands for.
  if (body?.kind === "raw" && body.text && typeof example.params["body"] !== "string")
    throw new Error("examples of a text that are no text");
  if (body?.kind === "json" && body.items === undefined) {
    const value: JsonValue | undefined = body.flat
      ? Object.fromEntries(Object.entries(example.params).filter(([name]) => !names.has(name)))
      : example.params["body"];
    if (fit(documented.body(body.mediaType), value) !== undefined)
      throw new Error("examples that do not fit their schema");
  }
  return { ...example, name: `example ${example.name}`, params };
}
