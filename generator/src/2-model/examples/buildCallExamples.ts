/** Calls for readers: one of each operation, and the one that the package's README begins with. */
import { FittingValues } from "./FittingValues.ts";
import type { CallExample, Declaration, JsonValue, Operation } from "../model.ts";

/** Parameters that are longer than this as JSON hide what they show: those that are required say more. */
const longest = 2000;

export interface CallExamples {
  /** With an example each, but where no reader could write the parameters down. */
  readonly operations: readonly Operation[];
  readonly firstCall?: CallExample;
}

export function buildCallExamples(
  operations: readonly Operation[],
  declarations: readonly Declaration[],
): CallExamples {
  const values = new FittingValues(declarations);
  const found = operations.map((operation) => buildExample(operation, values));
  const ranked = found
    .flatMap((example) => example ?? [])
    // One whose body must be named reads worst.
    .toSorted(
      (one, other) => Number(isNamed(one)) - Number(isNamed(other)) || one.rank - other.rank,
    );
  return {
    operations: operations.map((operation, index) => {
      const example = found[index]?.call;
      return example === undefined ? operation : { ...operation, example };
    }),
    ...(ranked[0] && { firstCall: ranked[0].call }),
  };
}

function isNamed({ call }: RankedExample): boolean {
  return call.contentType !== undefined;
}

interface RankedExample {
  readonly call: CallExample;
  /** The lower, the more it shows. */
  readonly rank: number;
}

/** The first that the document shows with a file, else the first that it shows, else one with what is required. */
function buildExample(operation: Operation, values: FittingValues): RankedExample | undefined {
  const shown = operation.requests.map(({ params }) => params as JsonValue);
  const files = shown.filter(takesFile);
  for (const [rank, all] of [files, shown, [{}]].entries()) {
    for (const params of all) {
      const call = buildCall(operation, values, params);
      if (call !== undefined) return { call, rank };
    }
  }
  return undefined;
}

/** The operation called with the nearest that fits to `params`. */
function buildCall(
  { name, paramsName, paramsRequired, contentTypes: [contentType] = [] }: Operation,
  values: FittingValues,
  params: JsonValue,
): CallExample | undefined {
  const call = { operation: name, ...(contentType !== undefined && { contentType }) };
  if (paramsName === undefined) return call;
  const fitting = values.of(paramsName, params);
  const text = JSON.stringify(fitting) ?? "";
  if (fitting === undefined || text.length > longest || (text === "{}" && paramsRequired))
    return paramsRequired ? undefined : call;
  return text === "{}" ? call : { ...call, params: fitting };
}

function takesFile(params: JsonValue): boolean {
  return JSON.stringify(params).includes('"$file"');
}
