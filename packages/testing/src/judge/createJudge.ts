/** The judge of a document: what Prism cannot see, from the document alone. */
import type { JsonObject } from "../document/json.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import type { Exchange } from "../record/exchange.ts";
import type { SchemaFit } from "../samples/schemaFit.ts";
import { bodyJudge, type BodyJudge } from "./judgeBody.ts";
import { credentialsJudge, type CredentialsJudge } from "./judgeCredentials.ts";
import { describedParameters, type DescribedParameter } from "./describedParameters.ts";
import { parametersJudge } from "./judgeParameters.ts";
import { queryNamesJudge } from "./judgeQuery.ts";
import type { Finding } from "./Violation.ts";

export interface Verdict {
  readonly findings: readonly Finding[];
  /** It has judged the whole body: no one else need. */
  readonly knowsBody: boolean;
}

/** Judges a request as a call of the operation. */
export type Judge = (operation: MockedOperation, exchange: Exchange) => Verdict;

interface OperationJudge {
  readonly body: BodyJudge;
  readonly parameters: (exchange: Exchange) => readonly Finding[];
  readonly credentials: CredentialsJudge;
}

/** What an operation is judged by is worked out at its first call. */
export function createJudge(root: JsonObject, fits: SchemaFit): Judge {
  const judges = new Map<MockedOperation, OperationJudge>();
  const judgeOf = (operation: MockedOperation): OperationJudge => {
    const known = judges.get(operation);
    if (known !== undefined) return known;
    const made = {
      body: bodyJudge(root, operation, fits),
      parameters: operationParametersJudge(root, operation, fits),
      credentials: credentialsJudge(root, operation),
    };
    judges.set(operation, made);
    return made;
  };
  return (operation, exchange) => {
    const { body, parameters, credentials } = judgeOf(operation);
    const ofBody = body(exchange);
    return {
      findings: [...credentials(exchange), ...parameters(exchange), ...(ofBody ?? [])],
      knowsBody: ofBody !== undefined,
    };
  };
}

function operationParametersJudge(
  root: JsonObject,
  operation: MockedOperation,
  fits: SchemaFit,
): OperationJudge["parameters"] {
  const all = describedParameters(root, operation);
  const judges = (["query", "header", "cookie"] as const).flatMap((place) => {
    const parameters = all.filter(
      (each) =>
        each.place === place && !(place === "header" && undescribed.has(each.name.toLowerCase())),
    );
    if (place === "query" && isOneValue(all)) return [];
    const judge = parametersJudge({ root, place, parameters, fits });
    if (place !== "query") return [judge];
    const names = queryNamesJudge(root, parameters, operation.pointer);
    return [({ query }: Exchange) => names(query), judge];
  });
  return (exchange) => judges.flatMap((judge) => judge(exchange));
}

/** A whole query string is one value (OpenAPI 3.2), and a presigned URL brings its own. */
function isOneValue(parameters: readonly DescribedParameter[]): boolean {
  return parameters.some(
    ({ place, parameter }) =>
      place === "querystring" || parameter["x-lading-absolute-url"] === true,
  );
}

/**
 * Headers whose descriptions the standard ignores (https://spec.openapis.org/oas/v3.1.1#parameter-name), and those that the
 * transport sends of its own accord.
 */
const undescribed: ReadonlySet<string> = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "authorization",
  "connection",
  "content-type",
  "host",
  "sec-fetch-mode",
  "user-agent",
]);
