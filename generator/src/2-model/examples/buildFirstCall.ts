/** The call that a package's README begins with. */
import { FittingValues } from "./FittingValues.ts";
import type { Declaration, FirstCall, JsonValue, Operation } from "../model.ts";

/** The first that the document shows with a file, else the first that it shows, else the first that can be called at all. */
export function buildFirstCall(
  operations: readonly Operation[],
  declarations: readonly Declaration[],
): FirstCall | undefined {
  const values = new FittingValues(declarations);
  const shown = operations.flatMap((operation) =>
    operation.requests.map(({ params }) => ({ operation, params: params as JsonValue })),
  );
  const others = operations.map((operation) => ({ operation, params: {} }));
  const all = [...shown.filter(({ params }) => takesFile(params)), ...shown, ...others];
  // One whose body must be named reads worst.
  const ranked = [false, true].flatMap((isNamed) =>
    all.filter(({ operation }) => isNamed === (operation.contentTypes !== undefined)),
  );
  for (const { operation, params } of ranked) {
    const { name, paramsName, paramsRequired, contentTypes: [contentType] = [] } = operation;
    const call = { operation: name, ...(contentType !== undefined && { contentType }) };
    if (paramsName === undefined) return call;
    const fitting = values.of(paramsName, params);
    const isEmpty = JSON.stringify(fitting) === "{}";
    if (fitting !== undefined && !(isEmpty && paramsRequired))
      return isEmpty ? call : { ...call, params: fitting };
    if (!paramsRequired) return call;
  }
  return undefined;
}

function takesFile(params: JsonValue): boolean {
  return JSON.stringify(params).includes('"$file"');
}
