/** A request to a fake, as an operation sees it. */
import { isObject, listOf, objectOf, type JsonObject } from "../document/json.ts";
import { mockRequest, type Judged } from "../mock/MockRequest.ts";
import { pathParams } from "../document/pathParams.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import type { Exchange } from "../record/exchange.ts";
import type { FakeFault } from "./FakeFault.ts";
import type { FakePart, FakeRequest } from "./Fake.ts";

export interface ReceivedCall {
  readonly exchange: Exchange;
  readonly operation: MockedOperation;
  readonly judged: Judged;
  readonly fault: FakeFault;
}

export function fakeRequest({ exchange, operation, judged, fault }: ReceivedCall): FakeRequest {
  const { headers, ...request } = mockRequest(exchange, judged);
  const pagination = paginationOf(operation);
  return {
    ...request,
    operation: operation.name,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value?.toString()]),
    ),
    pathParams: pathParams(operation.address, exchange.path),
    fields: fieldsOf(exchange, request.partList),
    ...(pagination && { pagination }),
    fault,
  };
}

/** The declaration; the number of the first page is the parameter's default, where it is not declared. */
function paginationOf({ placed }: MockedOperation): JsonObject | undefined {
  const declared = placed.operation["x-lading-pagination"];
  if (!isObject(declared)) return undefined;
  const parameters = [placed.operation, placed.item].flatMap((each) => listOf(each["parameters"]));
  const parameter = parameters.find((each) => objectOf(each)["name"] === declared["parameter"]);
  const first = objectOf(objectOf(parameter)["schema"])["default"];
  return { ...(first !== undefined && { first }), ...declared };
}

function fieldsOf(exchange: Exchange, parts: readonly FakePart[]): ReadonlyMap<string, string> {
  const type = exchange.headers["content-type"] ?? "";
  if (/^application\/x-www-form-urlencoded/i.test(type))
    return new Map(new URLSearchParams(exchange.body.toString()));
  const texts = parts.filter(({ filename }) => filename === undefined);
  return new Map(texts.map((part) => [part.name, part.text()]));
}
