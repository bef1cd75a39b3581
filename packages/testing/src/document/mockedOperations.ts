/** The operations that a mock serves, with the names that a test calls them by. */
import type { ApiDescription } from "../api/ApiDescription.ts";
import { mockedAddress } from "../view/prismView.ts";
import type { JsonObject } from "./json.ts";
import { placedOperations, type PlacedOperation } from "./placedOperations.ts";
import { below } from "./pointer.ts";

export interface MockedOperation {
  readonly placed: PlacedOperation;
  /** The method of the generated client; without a package the `operationId`; without one `GET /path`. */
  readonly name: string;
  /** What else it may be called. */
  readonly aliases: readonly string[];
  /** Upper case. */
  readonly method: string;
  /** The path template, with its server's path. */
  readonly address: string;
  /** Where the document describes it. */
  readonly pointer: string;
}

/** Every operation of the document that lives on the origin of its first server. */
export function mockedOperations(
  document: JsonObject,
  api?: ApiDescription,
): readonly MockedOperation[] {
  return placedOperations(document).flatMap((placed) => {
    const address = mockedAddress(document, placed);
    return address === undefined ? [] : [operationAt(placed, address, api)];
  });
}

/** An operation as it is served at an address. */
export function operationAt(
  placed: PlacedOperation,
  address: string,
  api?: ApiDescription,
): MockedOperation {
  const method = placed.method.toUpperCase();
  const place = `${method} ${placed.path}`;
  const id = placed.operation["operationId"];
  const aliases = [...(typeof id === "string" ? [id] : []), place];
  const name = methodName(api, method, placed.path) ?? aliases[0] ?? place;
  const pointer = below("/paths", placed.path, placed.method);
  return { placed, name, aliases, method, address, pointer };
}

function methodName(
  api: ApiDescription | undefined,
  method: string,
  path: string,
): string | undefined {
  const named = Object.entries(api?.operations ?? {}).find(
    ([, { plan }]) => plan.method === method && plan.path === path,
  );
  return named?.[0];
}

/** The operation of that name. Throws, with the names that there are. */
export function namedOperation(
  operations: readonly MockedOperation[],
  name: string,
): MockedOperation {
  const found =
    operations.find((operation) => operation.name === name) ??
    operations.find(({ aliases }) => aliases.includes(name));
  if (found !== undefined) return found;
  const names = operations.map((operation) => operation.name).join(", ");
  throw new Error(`The document has no operation ${name}. Its operations: ${names}.`);
}
