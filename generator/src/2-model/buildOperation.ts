/** One operation: its plan for the wire, its types for the caller. */
import type { OperationPlan } from "@lading/runtime";
import { buildAnswers, type BuiltAnswer } from "./buildAnswers.ts";
import { buildBodies } from "./buildBody.ts";
import { buildDocs } from "./buildDocs.ts";
import { buildParameters } from "./buildParameters.ts";
import { buildParams, type Params } from "./buildParams.ts";
import { buildRequests } from "./buildRequests.ts";
import { buildSecurity } from "./buildSecurity.ts";
import { buildServer } from "./buildServer.ts";
import { union } from "./buildShape.ts";
import type { Context } from "./context.ts";
import { own, text, type Node } from "./document.ts";
import type { Namespace } from "./identifier.ts";
import type { Declaration, Operation } from "./model.ts";

/** Where an operation stands and what it is called. */
export interface Found {
  /** Name of the function, decided over the whole document. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly pathItem: Node;
  readonly node: Node;
}

/** The operation, and the types that it adds to `models.ts`. */
export interface BuiltOperation {
  readonly operation: Operation;
  readonly declarations: readonly Declaration[];
}

export function buildOperation(context: Context, found: Found, types: Namespace): BuiltOperation {
  const { node, name } = found;
  const parameters = buildParameters(context, found.pathItem, node);
  const requestBody = context.document.read(node, "requestBody");
  const bodies = requestBody ? buildBodies(context, requestBody) : [];
  const bodyRequired = requestBody !== undefined && own(requestBody.value, "required") === true;
  const params = buildParams({ parameters, bodies, bodyRequired });
  const answers = buildAnswers(context, node);
  const security = buildSecurity(context, node);
  const server = buildServer(context, node) ?? buildServer(context, found.pathItem);
  const replay = text(node, "x-lading-replay");
  const plan: OperationPlan = {
    id: text(node, "operationId") ?? name,
    method: found.method.toUpperCase(),
    path: found.path,
    ...(server && { server }),
    ...(security && { security }),
    ...(parameters.length > 0 && { parameters: parameters.map((parameter) => parameter.plan) }),
    ...(params.bodies.length > 0 && { bodies: params.bodies }),
    ...(bodyRequired && { bodyRequired: true as const }),
    ...((replay === "safe" || replay === "unsafe") && { replay }),
    responses: Object.fromEntries(
      answers.map(({ answer, mediaTypes }) => [answer.status, mediaTypes]),
    ),
  };
  const typeName = name.charAt(0).toUpperCase() + name.slice(1);
  const claim = (suffix: string): string =>
    types.claim(`${typeName}${suffix}`, { suffix: "_", owner: `${node.pointer} ${suffix}` });
  const declarations = declareParams(params, { claim, name });
  const paramsName = declarations.at(-1)?.name;
  const requests = buildRequests(context, {
    parameters,
    bodies,
    plans: params.bodies,
    bodyRequired,
  });
  return {
    declarations,
    operation: {
      name,
      planName: `${name}Plan`,
      plan,
      docs: buildDocs(node),
      pointer: node.pointer,
      ...(paramsName !== undefined && { paramsName }),
      paramsRequired: params.required,
      resultName: claim("Result"),
      data: buildData(answers),
      answers: answers.map((built) => built.answer),
      requests,
    },
  };
}

/** What awaiting the call gives; nothing at all is `null`'s sibling `undefined`, printed as `void`. */
function buildData(answers: readonly BuiltAnswer[]): Operation["data"] {
  const shapes = answers
    .filter(({ answer }) => answer.ok)
    .map(({ answer }) => answer.shape ?? ({ kind: "void" } as const));
  return shapes.length === 0 ? { kind: "never" } : union(shapes);
}

/** One type, or one for each way to call and their union, which comes last. */
function declareParams(
  params: Params,
  names: { readonly claim: (suffix: string) => string; readonly name: string },
): readonly Declaration[] {
  const { alternatives } = params;
  const docs = { summary: `Parameters of \`${names.name}\`.`, description: params.note };
  const [only] = alternatives;
  if (only === undefined) return [];
  if (alternatives.length === 1) return [{ name: names.claim("Params"), shape: only.shape, docs }];
  const each = alternatives.map(({ label, shape }) => ({
    name: names.claim(`${label}Params`),
    shape,
    docs: { summary: `Parameters of \`${names.name}\`, ${wayOf[label] ?? label}.` },
  }));
  const members = each.map(({ name }) => ({ kind: "reference", name }) as const);
  return [...each, { name: names.claim("Params"), shape: { kind: "union", members }, docs }];
}

const wayOf: Readonly<Record<string, string>> = {
  Json: "sent as JSON",
  Form: "sent as a multipart form",
  Urlencoded: "sent as a URL-encoded form",
  Bodyless: "without a body",
};
