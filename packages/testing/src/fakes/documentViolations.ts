import { dereference, type JsonObject, objectOf } from "../document/json.ts";
import { mockedOperations } from "../document/mockedOperations.ts";
import { matchRoute } from "../judge/matchRoute.ts";
import { schemaFit } from "../samples/schemaFit.ts";
import { replyJudge } from "./judgeReply.ts";

/** One request and its response, bodies parsed. */
export interface Talk {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** A JSON body; left out: none. */
  readonly sent?: unknown;
  readonly status: number;
  /** Of the response, under lower-case names. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** `undefined` for an empty body. */
  readonly response: unknown;
}

/** Everything in which a talk breaks the document, one sentence each. */
export type FindViolations = (talk: Talk) => readonly string[];

/** A check of requests and responses against one document: JSON bodies, statuses, media types and documented headers. */
export function documentViolations(document: JsonObject): FindViolations {
  const operations = mockedOperations(document);
  const judge = replyJudge(document);
  const fits = schemaFit(document, "request");
  return ({ method, path, sent, status, headers, response }) => {
    const route = matchRoute(operations, { method, path });
    if (!("operation" in route)) return [`${method} ${path} is not documented`];
    const { operation } = route;
    const { content } = dereference(document, operation.placed.operation["requestBody"]);
    const { schema } = objectOf(objectOf(content)["application/json"]);
    // A refused request may break the document: that is why it was refused.
    const isJudged = status < 400 && sent !== undefined;
    const misfit = isJudged ? fits(schema ?? { not: {} }, sent) : undefined;
    const wrong = misfit === undefined ? [] : [`the request has a wrong body: ${misfit}`];
    return [...wrong, ...judge(operation, { status, headers, body: response })].map(
      (violation) => `${method} ${path}: ${violation}`,
    );
  };
}
