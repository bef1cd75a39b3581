/** What the entry `./testing` has: the types of every operation, the document's examples as constants, and what can be sampled. */
import type {
  Api,
  Declaration,
  Int64Choice,
  JsonValue,
  LoadedSpec,
  Operation,
  ResponseModel,
  SampledModel,
  Shape,
  TestedExample,
  TestedOperation,
  TestedResponse,
  TestingModel,
} from "../model.ts";
import type { SchemaUse } from "../document/traceSchemaUse.ts";
import { exactValue, shapesOf, type ExactOptions } from "./exactValue.ts";

export interface TestingRequest {
  readonly spec: LoadedSpec;
  readonly operations: readonly Operation[];
  readonly declarations: readonly Declaration[];
  readonly use: SchemaUse;
  readonly int64: Int64Choice | undefined;
}

export function buildTesting({
  spec,
  operations,
  declarations,
  use,
  int64,
}: TestingRequest): Pick<Api, "testing"> {
  if (spec.entries?.testing === false) return {};
  const options = { shapes: shapesOf(declarations) };
  const testing: TestingModel = {
    document: spec.sources?.document ?? "../openapi.yaml",
    operations: operations.map((operation) => buildTested(operation, options)),
    models: [...sampledParams(operations), ...sampledSchemas(declarations, use)],
    ...(int64 !== undefined && { int64 }),
    reexports: spec.extras.testing ? ["./extras/testing/index.ts"] : [],
  };
  return { testing };
}

function sampledParams(operations: readonly Operation[]): readonly SampledModel[] {
  return operations.flatMap(({ name, paramsName }) =>
    paramsName === undefined ? [] : [{ name: paramsName, paramsOf: name }],
  );
}

function sampledSchemas(
  declarations: readonly Declaration[],
  use: SchemaUse,
): readonly SampledModel[] {
  return declarations.flatMap(({ name, pointer, isInput }): SampledModel[] => {
    if (pointer === undefined) return [];
    const isSent = isInput === true || (use.sent.has(pointer) && !use.received.has(pointer));
    return [{ name, schema: pointer.replace(/^#/, ""), ...(isSent && { isSent: true as const }) }];
  });
}

function buildTested(operation: Operation, options: ExactOptions): TestedOperation {
  const { name, functionName, paramsName, responses } = operation;
  const statuses = new Map(responses.map((response) => [response.status, response]));
  return {
    name,
    constant: `${functionName}Examples`,
    ...(paramsName !== undefined && { paramsName }),
    requests: buildRequestExamples(operation, options),
    responses: [...statuses.values()].map((response) => buildTestedResponse(response, options)),
  };
}

function buildRequestExamples(
  { requests, paramsName, plan }: Operation,
  options: ExactOptions,
): readonly TestedExample[] {
  if (paramsName === undefined) return [];
  const shape: Shape = { kind: "reference", name: paramsName };
  const shown = requests.filter(({ params }) => Object.keys(params).length > 0);
  const isOneOfMany = (plan.bodies ?? []).length > 1;
  return withKeys(shown).map(({ key, params, mediaType }) => ({
    key,
    ...(isOneOfMany && mediaType !== undefined && { mediaType }),
    ...fitOf(shape, params, options),
  }));
}

function buildTestedResponse(response: ResponseModel, options: ExactOptions): TestedResponse {
  const shape = bodyShape(response.shape);
  return {
    status: response.status,
    shape,
    examples: withKeys(response.examples).map(({ key, value }) => {
      const fitting = fitOf(shape, value, options);
      return { key, ...fitting, fit: fitting.fit === "whole" ? "whole" : "none" };
    }),
  };
}

/** A server sends the items of a stream as a list of them; without a body there is nothing. */
function bodyShape(shape: Shape | undefined): Shape {
  if (shape === undefined || shape.kind === "void") return { kind: "undefined" };
  if (shape.kind === "itemStream" || shape.kind === "eventStream")
    return { kind: "array", items: shape.items };
  if (shape.kind !== "union") return shape;
  return { ...shape, members: shape.members.map(bodyShape) };
}

function fitOf(
  shape: Shape,
  value: JsonValue,
  options: ExactOptions,
): Pick<TestedExample, "fit" | "value"> {
  const whole = exactValue(shape, value, options);
  if (whole !== undefined) return { fit: "whole", value: whole };
  const part = exactValue(shape, value, { ...options, isPartial: true });
  return part === undefined ? { fit: "none", value } : { fit: "part", value: part };
}

/** A name is repeated where several media types show the same: the later ones are told apart by their type. */
function withKeys<Named extends { readonly name: string; readonly mediaType?: string }>(
  examples: readonly Named[],
): readonly (Named & { readonly key: string })[] {
  const taken = new Set<string>();
  return examples.map((example) => {
    const key = taken.has(example.name)
      ? `${example.name} ${example.mediaType ?? ""}`
      : example.name;
    taken.add(key);
    return { ...example, key };
  });
}
