/** How many contract cases a document makes, counted in the document itself and not in the generator's model. */
import {
  dereference,
  type JsonObject,
  listOf,
  members,
  objectOf,
  type PlacedOperation,
  placedOperations,
} from "@lading/testing/internal";

/** Numbers of cases. */
export interface CaseCount {
  readonly requests: number;
  readonly responses: number;
}

/** Counts each example request with each way to authenticate, and each example of each documented response. */
export function documentCount(document: JsonObject): CaseCount {
  const counts = placedOperations(document).map((operation) => ({
    requests: requestCount(document, operation) * waysIn(document, operation),
    responses: responseCount(document, operation),
  }));
  return {
    requests: counts.reduce((sum, { requests }) => sum + requests, 0),
    responses: counts.reduce((sum, { responses }) => sum + responses, 0),
  };
}

/** A request without a body is an example of itself. */
function requestCount(document: JsonObject, { operation }: PlacedOperation): number {
  const body = dereference(document, operation["requestBody"]);
  return exampleCount(body) + (body["required"] === true ? 0 : 1);
}

function responseCount(document: JsonObject, { operation }: PlacedOperation): number {
  const responses = members(operation["responses"]).map(([, response]) =>
    dereference(document, response),
  );
  return responses.reduce(
    (sum, reply) => sum + (reply["content"] === undefined ? 1 : exampleCount(reply)),
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
