/** Which operation a request calls. */
import type { MockedOperation } from "../document/mockedOperations.ts";
import type { Exchange } from "../record/exchange.ts";
import type { Finding } from "./Violation.ts";

export type Route = { readonly operation: MockedOperation } | { readonly finding: Finding };

/** Finds the operation of a request; where several fit, the one with the fewest path parameters, then the most text of its own. */
export function matchRoute(
  operations: readonly MockedOperation[],
  { method, path }: Pick<Exchange, "method" | "path">,
): Route {
  const there = operations
    .filter(({ address }) => addressPattern(address).test(path))
    .toSorted(
      ({ address: one }, { address: other }) =>
        parameterCount(one) - parameterCount(other) || textLength(other) - textLength(one),
    );
  const operation = there.find((each) => each.method === method);
  if (operation !== undefined) return { operation };
  if (there.length === 0) {
    const addresses = [...new Set(operations.map(({ address }) => address))];
    const message = `no operation is at ${path}; the document has ${shown(addresses)}`;
    return {
      finding: {
        kind: "unknown",
        place: ["route"],
        pointer: "/paths",
        message: `${method} ${path}: ${message}`,
      },
    };
  }
  const methods = [...new Set(there.map((each) => each.method))].join(", ");
  const pointer = (there[0]?.pointer ?? "").replace(/\/[^/]+$/, "");
  const message = `${method} ${path}: the method is ${method}; the document allows ${methods}`;
  return { finding: { kind: "unknown", place: ["method"], pointer, message } };
}

function shown(addresses: readonly string[]): string {
  const first = addresses.slice(0, 8).join(", ");
  return addresses.length > 8 ? `${first} and ${String(addresses.length - 8)} more` : first;
}

const parameter = /\{[^}]+\}/g;
const patterns = new Map<string, RegExp>();

function addressPattern(address: string): RegExp {
  const known = patterns.get(address);
  if (known !== undefined) return known;
  const source = address
    .split(parameter)
    .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("[^/]+");
  const pattern = new RegExp(`^${source}$`);
  patterns.set(address, pattern);
  return pattern;
}

function textLength(address: string): number {
  return address.replaceAll(parameter, "").length;
}

function parameterCount(address: string): number {
  return address.match(parameter)?.length ?? 0;
}
