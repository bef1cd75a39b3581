/** What a document says of a request. */
import {
  dereference,
  listOf,
  members,
  objectOf,
  parameterSchema,
  referenced,
  type JsonObject,
} from "@lading/testing/internal";
import { headerOf } from "../RawRequest.ts";
import type { SentRequest } from "../sentRequests.ts";
import type { DescribedBody, DescribedParameter, Subject } from "./Change.ts";

export function subjectOf(root: JsonObject, sent: SentRequest): Subject {
  const { operation, request, exchange } = sent;
  const body = describedBody(root, sent);
  return {
    root,
    operation,
    request,
    exchange,
    parameters: describedParameters(root, sent),
    ...(body && { body }),
  };
}

/** Those of the operation replace those of its path. */
function describedParameters(
  root: JsonObject,
  { operation: { placed } }: SentRequest,
): readonly DescribedParameter[] {
  const all = [placed.operation, placed.item]
    .flatMap((owner) => listOf(owner["parameters"]))
    .map((parameter) => referenced(root, parameter));
  const seen = new Set<string>();
  return all.flatMap((object) => {
    const { in: place, name, required } = object;
    const key = `${String(place)} ${String(name)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const schema = dereference(root, parameterSchema(root, object));
    const isRequired = required === true;
    return [{ place: String(place), name: String(name), isRequired, object, schema }];
  });
}

/** OpenAPI 3.0 has the bodies of these ignored, whatever it says of them (https://spec.openapis.org/oas/v3.0.4#operation-object). */
const withoutBodies = /^(GET|HEAD|DELETE)$/;

function describedBody(
  root: JsonObject,
  { operation, request }: SentRequest,
): DescribedBody | undefined {
  const described = dereference(root, operation.placed.operation["requestBody"]);
  const type = headerOf(request, "content-type")?.split(";")[0]?.trim().toLowerCase();
  const found = members(described["content"]).find(
    ([mediaType]) => mediaType.toLowerCase() === type,
  );
  const isIgnored = String(root["openapi"]).startsWith("3.0") && withoutBodies.test(request.method);
  if (found === undefined || request.body === undefined || isIgnored) return undefined;
  const media = dereference(root, found[1]);
  const schema = dereference(root, objectOf(media["schema"]));
  return { mediaType: found[0], media, schema, isRequired: described["required"] === true };
}
