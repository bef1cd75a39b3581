/** Holds the responses of a fake against the document that it stands in for. */
import { dereference, isObject, members, objectOf, type JsonObject } from "../document/json.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import { responseKey } from "../document/documentedResponse.ts";
import { judgeHeaders } from "../judge/judgeHeaders.ts";
import { isJson } from "../reply/encodedBody.ts";
import { schemaFit, type SchemaFit } from "../samples/schemaFit.ts";

/** A response that is about to be sent. */
export interface JudgedReply {
  /** The status under which the document describes it. */
  readonly status: number;
  /** Under lower-case names. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** Parsed, where it is JSON; `undefined` for none. */
  readonly body: unknown;
}

/** What is wrong with a response, in sentences. */
export type ReplyJudge = (operation: MockedOperation, reply: JudgedReply) => readonly string[];

export function replyJudge(root: JsonObject): ReplyJudge {
  const fits = schemaFit(root, "response");
  return (operation, reply) => {
    const what = `the response ${String(reply.status)}`;
    const responses = objectOf(operation.placed.operation["responses"]);
    const key = responseKey(responses, reply.status);
    if (key === undefined) {
      const documented = Object.keys(responses).join(", ");
      return [`${what} is not documented; the document has ${documented}`];
    }
    const response = dereference(root, responses[key]);
    return [
      ...judgeHeaders({ root, response, headers: reply.headers, fits }).map(({ name, misfit }) =>
        misfit === undefined ? `lacks the header ${name}` : `has a wrong header ${name}: ${misfit}`,
      ),
      ...bodyFaults(members(response["content"]), reply, fits),
    ].map((fault) => `${what} ${fault}`);
  };
}

function bodyFaults(
  content: readonly (readonly [string, JsonObject])[],
  { headers, body }: JudgedReply,
  fits: SchemaFit,
): readonly string[] {
  const types = content.map(([mediaType]) => mediaType);
  if (body === undefined)
    return types.length === 0 ? [] : [`has no body; the document has ${types.join(", ")}`];
  if (types.length === 0) return ["has a body; the document has none"];
  const sent = String(headers["content-type"] ?? "")
    .replace(/;.*/, "")
    .trim()
    .toLowerCase();
  const media = content.find(([mediaType]) =>
    matches(sent, mediaType.replace(/;.*/, "").trim()),
  )?.[1];
  if (media === undefined) return [`is ${sent}; the document has ${types.join(", ")}`];
  // Bytes have no schema that could be checked.
  if (body instanceof Uint8Array || (!isJson(sent) && (isObject(body) || Array.isArray(body))))
    return [];
  const misfit = fits(media["schema"] ?? {}, body);
  return misfit === undefined ? [] : [`has a wrong body: ${misfit}`];
}

function matches(sent: string, documented: string): boolean {
  const [type = "", subtype = ""] = documented.toLowerCase().split("/");
  if (type === "*") return true;
  return subtype === "*" ? sent.startsWith(`${type}/`) : sent === `${type}/${subtype}`;
}
