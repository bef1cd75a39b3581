/** How many contract cases a document makes, counted in the document itself and not in the generator's model. */
import { dereference, listOf, members, objectOf, type JsonObject } from "../json.ts";
import { placedOperations, type PlacedOperation } from "../prism/placedOperations.ts";

/** Numbers of cases. */
export interface CaseCount {
  readonly requests: number;
  readonly answers: number;
}

/** Counts each example request with each way to authenticate, and each example of each documented answer. */
export function documentCount(document: JsonObject): CaseCount {
  const counts = placedOperations(document).map((operation) => ({
    requests: requestCount(document, operation) * waysIn(document, operation),
    answers: answerCount(document, operation),
  }));
  return {
    requests: counts.reduce((sum, { requests }) => sum + requests, 0),
    answers: counts.reduce((sum, { answers }) => sum + answers, 0),
  };
}

/** A request without a body is an example of itself. */
function requestCount(document: JsonObject, { operation }: PlacedOperation): number {
  const body = dereference(document, operation["requestBody"]);
  return exampleCount(body) + (body["required"] === true ? 0 : 1);
}

function answerCount(document: JsonObject, { operation }: PlacedOperation): number {
  const answers = members(operation["responses"]).map(([, answer]) =>
    dereference(document, answer),
  );
  return answers.reduce(
    (sum, answer) => sum + (answer["content"] === undefined ? 1 : exampleCount(answer)),
    0,
  );
}

function waysIn(document: JsonObject, { operation }: PlacedOperation): number {
  return Math.max(1, listOf(operation["security"] ?? document["security"]).length);
}

function exampleCount(owner: JsonObject): number {
  return members(owner["content"]).reduce(
    (sum, [, media]) =>
      sum + ("example" in media ? 1 : Object.keys(objectOf(media["examples"])).length),
    0,
  );
}
