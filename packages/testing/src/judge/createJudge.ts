/** The judge of a document: what Prism cannot see, from the document alone. */
import type { JsonObject } from "../document/json.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import type { Exchange } from "../record/exchange.ts";
import type { SchemaFit } from "../samples/schemaFit.ts";
import { bodyJudge, type BodyJudge } from "./judgeBody.ts";
import { credentialsJudge, type CredentialsJudge } from "./judgeCredentials.ts";
import { queryJudge, type QueryJudge } from "./judgeQuery.ts";
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
  readonly query: QueryJudge;
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
      query: queryJudge(root, operation, fits),
      credentials: credentialsJudge(root, operation),
    };
    judges.set(operation, made);
    return made;
  };
  return (operation, exchange) => {
    const { body, query, credentials } = judgeOf(operation);
    const ofBody = body(exchange);
    return {
      findings: [...credentials(exchange), ...query(exchange.query), ...(ofBody ?? [])],
      knowsBody: ofBody !== undefined,
    };
  };
}
