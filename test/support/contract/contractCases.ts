/** Everything that a document promises about its operations, one case for each promise. */
import { objectOf, readPointer } from "@lading/testing/internal";
import type {
  ResponseModel,
  ResponseExample,
  Operation,
  Provider,
  RequestExample,
} from "../providers.ts";

/** One call and the response that the mock shall give. */
export interface ContractCase {
  /** `uploadFile: request everyField with privateKey`. */
  readonly title: string;
  readonly operation: Operation;
  readonly request: RequestExample;
  /** Security schemes to call with; left out where the operation needs none. */
  readonly schemes?: readonly string[];
  readonly response: ResponseModel;
  /** The status that stands for the response, where the document says `4XX` or `default`. */
  readonly status: number;
  /** The response's body; left out when it is empty. */
  readonly example?: ResponseExample;
}

/** Each operation's each example request, with each way to authenticate, with its first success. */
export function requestCases({ api }: Provider): readonly ContractCase[] {
  return api.operations.flatMap((operation) => {
    const response = operation.responses.find(({ ok }) => ok) ?? operation.responses[0];
    if (response === undefined) return [];
    return waysIn(operation).flatMap((schemes) =>
      operation.requests.map((request) => ({
        ...call(operation, request, schemes),
        ...reply(operation, response, response.examples[0]),
        title: [`${operation.name}: request ${request.name}`, ...(schemes ?? [])].join(", "),
      })),
    );
  });
}

/** Each operation's each documented response in each of its examples, after the first example request. */
export function responseCases({ api }: Provider): readonly ContractCase[] {
  return api.operations.flatMap((operation) => {
    const [request] = operation.requests;
    if (request === undefined) return [];
    return operation.responses.flatMap((response) => {
      const examples = response.shape === undefined ? [undefined] : response.examples;
      return examples.map((example) => ({
        ...call(operation, request, waysIn(operation)[0]),
        ...reply(operation, response, example),
        title: [`${operation.name}: response ${response.status}`, example?.name, example?.mediaType]
          .filter((word) => word !== undefined)
          .join(" "),
      }));
    });
  });
}

/** A case whose response arrives with the status of a success. */
export interface HiddenCase {
  readonly given: ContractCase;
  readonly sentAs: number;
}

/** Of an API that also reports errors with a 200, each documented error that says so itself, as if it arrived with one. */
export function hiddenErrorCases(provider: Provider): readonly HiddenCase[] {
  return responseCases(provider).flatMap((given) => {
    const { response, example, operation } = given;
    const success = operation.responses.find(({ ok, examples }) =>
      examples.some(({ mediaType }) => ok && mediaType === example?.mediaType),
    );
    if (response.ok || success === undefined || !hidesError(provider, example?.value)) return [];
    const { status } = reply(operation, success, undefined);
    return { given: { ...given, title: `${given.title}, sent with ${status}` }, sentAs: status };
  });
}

/** Is this an error, whatever the status? */
export function hidesError({ document }: Provider, body: unknown): boolean {
  const { insideSuccess } = objectOf(document["x-lading-errors"]);
  return typeof insideSuccess === "string" && readPointer(body, insideSuccess) != null;
}

type Call = Pick<ContractCase, "operation" | "request" | "schemes">;
type Reply = Pick<ContractCase, "response" | "status" | "example">;

function waysIn({ plan }: Operation): readonly (readonly string[] | undefined)[] {
  return plan.security === undefined || plan.security.length === 0 ? [undefined] : plan.security;
}

function call(operation: Operation, request: RequestExample, schemes: Call["schemes"]): Call {
  return { operation, request, ...(schemes && { schemes }) };
}

function reply(
  operation: Operation,
  response: ResponseModel,
  example: ResponseExample | undefined,
): Reply {
  const status = concreteStatus(response.status, operation.responses);
  if (status === undefined)
    throw new Error(`The document leaves no status for ${response.status}.`);
  return { response, status, ...(example && { example }) };
}

/** A status that this response describes and no other does; `undefined`: the document leaves none. */
export function concreteStatus(
  status: string,
  responses: readonly Pick<ResponseModel, "status">[],
): number | undefined {
  if (/^\d{3}$/.test(status)) return Number(status);
  const taken = new Set(responses.map((response) => response.status));
  const classes = status === "default" ? [5, 4] : [Number(status.charAt(0))];
  return (
    classes
      .filter((digit) => status !== "default" || !taken.has(`${String(digit)}XX`))
      // From 18 on: the earlier ones mean something to clients (credentials, redirects, bodies that must be empty).
      .flatMap((digit) => Array.from({ length: 80 }, (_code, index) => digit * 100 + 18 + index))
      .find((code) => !taken.has(String(code)))
  );
}
