/** One operation: its plan for the wire, its types for the caller. */
import type { OperationPlan } from "@lading/runtime";
import { buildResponses, type BuiltResponse } from "./buildResponses.ts";
import type { Body } from "../wire/body.ts";
import { buildBodies } from "../wire/buildBodies.ts";
import { buildDocs } from "../docs/buildDocs.ts";
import { buildIdempotencyKey, isKeyParameter } from "./buildIdempotencyKey.ts";
import { buildInt64Plan } from "../wire/buildInt64Plan.ts";
import { buildPagination } from "../pagination/buildPagination.ts";
import { buildParameters, placedName, type Parameter } from "../wire/buildParameters.ts";
import { buildFlatParams, type FlatParams } from "../wire/buildFlatParams.ts";
import { buildRequests } from "../examples/buildRequests.ts";
import { buildSecurity } from "../client/buildSecurity.ts";
import { buildServer } from "../client/buildServer.ts";
import { buildReplay } from "./buildReplay.ts";
import { union } from "../shapes/intersection.ts";
import type { Context } from "../context.ts";
import { own, text } from "../document/document.ts";
import type { Declaration, Operation } from "../model.ts";
import { nameResponses } from "../names/nameResponses.ts";
import type { NamedOperation } from "../names/nameMethods.ts";
import type { TypeNames } from "../names/nameTypes.ts";

/** An operation's place and names, which depend on the whole document. */
export interface Found extends NamedOperation {
  /** Names of the types it may add to `models.ts`, by their end: `Params`, `JsonParams`, `Result` … */
  readonly typeNames: TypeNames;
}

/** The operation, and the types that it adds to `models.ts`. */
export interface BuiltOperation {
  readonly operation: Operation;
  readonly declarations: readonly Declaration[];
}

export function buildOperation(context: Context, found: Found): BuiltOperation {
  const { node, name } = found;
  const input = buildInput(context, found);
  const built = buildResponses(context, node);
  const { responses, declarations: named } = nameResponses(context, found, built);
  const { params } = input;
  const pages = buildPagination(context, found, { ...input, data: buildData(built) });
  const plan = buildPlan(context, found, { ...input, responses, pagination: pages?.plan });
  const typeName = (end: string): string => found.typeNames.get(end) ?? end;
  const taken = declareParams(params, { typeName, name });
  const paramsName = taken.at(-1)?.name;
  return {
    declarations: [...taken, ...named, ...(pages?.declarations ?? [])],
    operation: {
      name,
      file: found.functionName,
      functionName: found.functionName,
      planName: found.planName,
      plan,
      docs: buildDocs(node),
      pointer: node.pointer,
      ...(paramsName !== undefined && { paramsName }),
      paramsRequired: params.required,
      ...(params.contentTypes && { contentTypes: params.contentTypes }),
      resultName: typeName("Result"),
      data: buildData(responses),
      ...(pages && { listItem: pages.item }),
      responses: responses.map((built) => built.response),
      requests: buildRequests(context, { ...input, plans: params.bodies }),
    },
  };
}

/** What the caller gives: parameters and a body. */
interface OperationInput {
  /** The header of the idempotency key, which is none of the parameters. */
  readonly idempotencyKey: string | undefined;
  readonly parameters: readonly Parameter[];
  readonly bodies: readonly Body[];
  readonly bodyRequired: boolean;
  /** Both as one flat object. */
  readonly params: FlatParams;
}

function buildInput(context: Context, found: Found): OperationInput {
  const { node, pathItem } = found;
  const documented = buildParameters(context, pathItem, node);
  const idempotencyKey = buildIdempotencyKey(context, found, documented);
  const parameters = documented.filter((each) => !isKeyParameter(each, idempotencyKey));
  const requestBody = context.document.read(node, "requestBody");
  const bodies = requestBody ? buildBodies(context, requestBody) : [];
  const bodyRequired = requestBody !== undefined && own(requestBody.value, "required") === true;
  const input = { idempotencyKey, parameters, bodies, bodyRequired };
  const params = buildFlatParams(input);
  if (!params.isNested) return { ...input, params };
  // A nested body is the parameter `body`: no other parameter can have that name.
  const renamed = { ...input, parameters: parameters.map(withoutBodyName) };
  return { ...renamed, params: buildFlatParams(renamed) };
}

function withoutBodyName(parameter: Parameter, _: number, all: readonly Parameter[]): Parameter {
  if (parameter.property?.name !== "body") return parameter;
  return placedName(parameter, (name) => all.some(({ property }) => property?.name === name));
}

interface PlanParts extends OperationInput {
  readonly responses: readonly BuiltResponse[];
  readonly pagination: OperationPlan["pagination"] | undefined;
}

/** How the operation is sent and read; values that equal their default are left out. */
function buildPlan(context: Context, found: Found, parts: PlanParts): OperationPlan {
  const { node, name } = found;
  const { idempotencyKey, parameters, params, responses, bodyRequired, pagination } = parts;
  const security = buildSecurity(context, node);
  const server = buildServer(context, node) ?? buildServer(context, found.pathItem);
  const streams = responses.flatMap(({ response, streams }) =>
    streams.length > 0 ? [[response.status, streams] as const] : [],
  );
  const readings = responses.flatMap(({ response, readings }) =>
    Object.keys(readings).length > 0 ? [[response.status, readings] as const] : [],
  );
  const int64 = buildInt64Plan(context, node, params);
  const replay = buildReplay(found, pagination !== undefined);
  const needsLength = text(node, "x-lading-content-length") === "required";
  return {
    id: text(node, "operationId") ?? name,
    method: found.method.toUpperCase(),
    path: found.path,
    ...(server && { server }),
    ...(security && { security }),
    ...(parameters.length > 0 && { parameters: parameters.map(({ plan }) => plan) }),
    ...(params.bodies.length > 0 && { bodies: params.bodies }),
    ...(bodyRequired && { bodyRequired: true as const }),
    ...(needsLength && { lengthRequired: true as const }),
    ...(replay && { replay }),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(node.value["x-lading-poll"] === true && { poll: true as const }),
    responses: Object.fromEntries(
      responses.map(({ response, mediaTypes }) => [response.status, mediaTypes]),
    ),
    ...(readings.length > 0 && { readings: Object.fromEntries(readings) }),
    ...(int64 && { int64 }),
    ...(streams.length > 0 && {
      streams: Object.fromEntries(streams),
      accept: accepted(responses),
    }),
    ...(pagination && { pagination }),
  };
}

/** Servers use it to choose between a stream and a whole response. Media types of errors are accepted with a lower weight. */
function accepted(responses: readonly BuiltResponse[]): string {
  const typesOf = (ok: boolean): readonly string[] =>
    responses.flatMap(({ response, mediaTypes }) => (response.ok === ok ? mediaTypes : []));
  const wanted = new Set(typesOf(true));
  const others = new Set(typesOf(false).filter((type) => !wanted.has(type)));
  return [...wanted, ...[...others].map((type) => `${type};q=0.5`)].join(", ");
}

/** The result of awaiting the call; no body is `undefined`, printed as `void`. */
function buildData(responses: readonly BuiltResponse[]): Operation["data"] {
  const shapes = responses
    .filter(({ response }) => response.ok)
    .map(({ response }) => response.shape ?? ({ kind: "void" } as const));
  return shapes.length === 0 ? { kind: "never" } : union(shapes);
}

/** One type, or one for each way to call and their union, which comes last. */
function declareParams(
  params: FlatParams,
  names: { readonly typeName: (end: string) => string; readonly name: string },
): readonly Declaration[] {
  const { alternatives } = params;
  const docs = { summary: `Parameters of \`${names.name}\`.`, description: params.note };
  const [only] = alternatives;
  if (only === undefined) return [];
  if (alternatives.length === 1)
    return [{ name: names.typeName("Params"), shape: only.shape, docs }];
  const each = alternatives.map(({ label, shape }) => ({
    name: names.typeName(`${label}Params`),
    shape,
    docs: { summary: `Parameters of \`${names.name}\`, ${wordsFor(label)}.` },
  }));
  const members = each.map(({ name }) => ({ kind: "reference", name }) as const);
  return [...each, { name: names.typeName("Params"), shape: { kind: "union", members }, docs }];
}

/** `Json2` is the second way to send JSON. */
function wordsFor(label: string): string {
  const [, kind = "", count] = /(\D+)(\d*)$/.exec(label) ?? [];
  return `${wayOf[kind] ?? kind}${count ? ` (${count})` : ""}`;
}

const wayOf: Readonly<Record<string, string>> = {
  Json: "sent as JSON",
  Form: "sent as a multipart form",
  Urlencoded: "sent as a URL-encoded form",
  Bodyless: "without a body",
};
