/** The requests of a mock, as a test looks at them. */
import type { MockedOperation } from "../document/mockedOperations.ts";
import { matchRoute } from "../judge/matchRoute.ts";
import type { Exchange } from "../record/exchange.ts";
import { mockRequest, type Judged, type MockRequest } from "./MockRequest.ts";

export interface RequestLog {
  /** The same request is the same object each time it is looked at. */
  readonly requests: () => readonly MockRequest[];
  /** By the index of its exchange. */
  readonly requestAt: (index: number) => MockRequest | undefined;
  /** Leaves out all that have arrived. */
  readonly forget: () => void;
}

export function requestLog(
  exchanges: readonly Exchange[],
  judged: readonly Judged[],
  operations: readonly MockedOperation[],
): RequestLog {
  const known = new WeakMap<Exchange, MockRequest>();
  let start = 0;
  const requestOf = (exchange: Exchange, index: number): MockRequest => {
    const request =
      known.get(exchange) ?? mockRequest(exchange, judged[index] ?? unjudged(exchange, operations));
    known.set(exchange, request);
    return request;
  };
  return {
    requests: () =>
      exchanges.slice(start).map((exchange, index) => requestOf(exchange, start + index)),
    requestAt: (index) => {
      const exchange = exchanges[index];
      return exchange && requestOf(exchange, index);
    },
    forget: () => {
      start = exchanges.length;
    },
  };
}

/** A request that a fault kept from the judge. */
function unjudged(exchange: Exchange, operations: readonly MockedOperation[]): Judged {
  const route = matchRoute(operations, exchange);
  return "operation" in route
    ? { operation: route.operation.name, violations: [] }
    : { violations: [] };
}
