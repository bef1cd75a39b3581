/** Operations: which are there, how they are called, and what a call sends. */
import type { Operation } from "../2-model/model.ts";
import type { ApiPair } from "./compareDeclarations.ts";
import { compareResponses } from "./compareResponses.ts";
import { compareOperationPlan } from "./plans/compareOperationPlan.ts";
import { passedNames, type OperationPair } from "./plans/operationPair.ts";

export function compareOperations(pair: ApiPair): void {
  const { before, after, report } = pair;
  const left = new Set(after.operations);
  const gone: Operation[] = [];
  for (const operation of before.operations) {
    const now = after.operations.find(({ name }) => name === operation.name);
    if (now) left.delete(now);
    if (now) compareOperation(pair, operation, now);
    else gone.push(operation);
  }
  for (const operation of gone) {
    const now = [...left].find((each) => requestOf(each) === requestOf(operation));
    if (now) left.delete(now);
    const about = aboutOf(operation);
    const details = { request: requestOf(operation) };
    if (!now) report("operation-removed", { ...about, details });
    else {
      report("operation-renamed", { ...about, details: { ...details, now: now.name } });
      compareOperation(pair, operation, now);
    }
  }
  for (const operation of left)
    report("operation-added", {
      ...aboutOf(operation),
      affected: "no one",
      details: { request: requestOf(operation) },
    });
}

function requestOf({ plan }: Operation): string {
  return `${plan.method} ${plan.path}`;
}

function aboutOf({ name, pointer }: Operation) {
  return { subject: name, affected: `callers of \`${name}\``, pointer };
}

/** Compares a part; or says where its changes show. */
type Part = ((pair: OperationPair) => void) | string;

const parts: { readonly [Field in keyof Required<Operation>]: Part } = {
  name: "removed and added operations are found by it",
  file: "no file of an operation is an entry of the package",
  functionName: compareFunctions,
  planName: "plans are not exported",
  plan: compareOperationPlan,
  docs: compareDocs,
  pointer: "the place in the document",
  paramsName: compareParams,
  paramsRequired: "compared with the parameters' name",
  contentTypes: compareContentTypes,
  resultName: "compared with the other types",
  data: "compared with the responses",
  listItem: "the types of the responses show it, and the plan the place of the list",
  responses: compareResponses,
  requests: "examples for tests",
  example: "documentation made of the parameters",
};

function compareOperation(pair: ApiPair, before: Operation, after: Operation): void {
  const { context, report } = pair;
  const operations: OperationPair = {
    before,
    after,
    apis: pair,
    context,
    report,
    about: { ...aboutOf(before), pointer: after.pointer },
    isPassed: {
      before: passedNames(before, context.before),
      after: passedNames(after, context.after),
    },
  };
  for (const part of Object.values(parts)) if (typeof part === "function") part(operations);
}

function compareFunctions({ before, after, about, report }: OperationPair): void {
  // A method that has another name has another function too.
  const isPlain = before.functionName === before.name && after.functionName === after.name;
  if (isPlain || before.functionName === after.functionName) return;
  const named = { ...about, subject: before.functionName };
  report("function-renamed", { ...named, details: { now: after.functionName } });
}

function compareDocs({ before, after, about, report }: OperationPair): void {
  const [one, other] = [before.docs, after.docs];
  if (!one.deprecated && other.deprecated) report("operation-deprecated", about);
  if (one.deprecated && !other.deprecated) report("deprecation-withdrawn", about);
  const textOf = (operation: Operation): string =>
    JSON.stringify([
      { ...operation.docs, deprecated: undefined },
      operation.responses.map(({ docs }) => docs),
    ]);
  if (textOf(before) !== textOf(after))
    report("documentation-changed", { ...about, subject: `\`${about.subject}\`` });
}

function compareParams({ before, after, about, report }: OperationPair): void {
  if (before.paramsName === undefined && after.paramsName !== undefined)
    report("params-added", about);
  if (before.paramsName === undefined || after.paramsName === undefined) return;
  if (before.paramsRequired !== after.paramsRequired)
    report(after.paramsRequired ? "params-required" : "params-optional", about);
}

function compareContentTypes({ before, after, about, report }: OperationPair): void {
  const [one, other] = [before.contentTypes, after.contentTypes];
  if (!one && other)
    report("content-type-required", { ...about, details: { now: other.join(" or ") } });
  if (one && !other) report("content-type-optional", about);
  if (!one || !other) return;
  for (const type of one.filter((each) => !other.includes(each)))
    report("content-type-removed", { ...about, details: { type } });
  for (const type of other.filter((each) => !one.includes(each)))
    report("content-type-added", { ...about, details: { type } });
}
