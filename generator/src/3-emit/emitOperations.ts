/** `src/operations/<operation>.ts`: the function that a user calls, and the plan below it; or, of a large API, those of one tag. */
import type { Api, Operation } from "../2-model/model.ts";
import { exampleText, type Called } from "./print/exampleText.ts";
import { identifier } from "./print/identifier.ts";
import { jsdoc } from "./print/jsdoc.ts";
import { planText } from "./planText.ts";
import { literal } from "./print/literal.ts";
import { SourceFile } from "./print/SourceFile.ts";
import type { ParameterText } from "./print/statement.ts";
import { typeText } from "./print/typeText.ts";

/** Path of an operation's file in its package. */
export function operationPath({ file }: Operation): string {
  return `src/operations/${identifier(file)}.ts`;
}

export function emitOperations(api: Api): readonly SourceFile[] {
  const files = new Map<string, SourceFile>();
  for (const operation of api.operations) {
    const path = operationPath(operation);
    const file = files.get(path) ?? new SourceFile(api, path);
    files.set(path, file);
    emitOperation(api, operation, file);
  }
  return [...files.values()];
}

function emitOperation(api: Api, operation: Operation, file: SourceFile): void {
  const name = identifier(operation.functionName);
  const planName = identifier(operation.planName);
  const call = callSignature(operation, file);
  const parts = `{ plan: ${planName}, ${call.params === "params" ? "params, " : ""}options }`;
  const use = (value: string): string => file.importValue("@lading/runtime", value);
  const { idempotencyKey } = operation.plan;
  const maker = callMaker(operation);
  const made = maker === undefined ? [] : [use(maker)];
  const sent =
    idempotencyKey !== undefined
      ? `${use("keyedCall")}(${["client", parts, ...made].join(", ")})`
      : maker !== undefined
        ? `${use(maker)}(client, ${parts})`
        : `client.call(${planName}, ${call.params}, options)`;
  file.add({
    kind: "function",
    name,
    parameters: [
      { name: "client", type: file.importType("@lading/runtime", "Client") },
      ...call.parameters,
    ],
    returnType: call.returnType,
    body: `return ${sent};`,
    docs: operationDocs(api, operation, "function"),
  });
  file.add({
    kind: "constant",
    name: planName,
    type: file.importType("@lading/runtime", "OperationPlan"),
    value: planText(operation.plan, file),
    docs: `How \`${name}\` is sent and how its responses are read.`,
  });
}

/** The runtime's function for a call that is more than its response; `undefined` for any other. */
function callMaker({ plan }: Operation): string | undefined {
  if (plan.pagination) return "pagedCall";
  return plan.streams && "streamingCall";
}

/** The comment of a method or function: what the document says, at the least the request, and how it is called. */
export function operationDocs(api: Api, operation: Operation, called: Called): string | undefined {
  const { docs, plan } = operation;
  const isDescribed = docs.summary !== undefined || docs.description !== undefined;
  const request = { ...docs, summary: `\`${plan.method} ${plan.path.replaceAll("`", "")}\`` };
  return jsdoc(isDescribed ? docs : request, exampleText(api, operation, called));
}

/** How an operation is called, apart from the client: the same for the function and the method. */
export interface CallSignature {
  readonly parameters: readonly ParameterText[];
  readonly returnType: string;
  /** The parameters' expression: `params`, or `undefined` when the operation takes none. */
  readonly params: string;
}

export function callSignature(operation: Operation, file: SourceFile): CallSignature {
  const { paramsName } = operation;
  const hasKey = operation.plan.idempotencyKey !== undefined;
  const anyOptions = file.importType(
    "@lading/runtime",
    hasKey ? "KeyedCallOptions" : "CallOptions",
  );
  const named = operation.contentTypes?.map((type) => literal(type)).join(" | ");
  const options =
    named === undefined
      ? { name: "options", type: anyOptions, isOptional: true }
      : { name: "options", type: `${anyOptions} & { readonly contentType: ${named} }` };
  const isLoose = !operation.paramsRequired && named !== undefined;
  const params =
    paramsName === undefined
      ? []
      : [
          {
            name: "params",
            type: `${file.importModel(identifier(paramsName))}${isLoose ? " | undefined" : ""}`,
            ...(!operation.paramsRequired && named === undefined && { isOptional: true }),
          },
        ];
  const { listItem } = operation;
  const call = file.importType("@lading/runtime", listItem ? "PagedCall" : "ApiCall");
  const result = file.importModel(identifier(operation.resultName));
  const types = [operation.data, ...(listItem ? [listItem] : [])].map((each) =>
    typeText(each, file),
  );
  return {
    parameters: [...params, options],
    returnType: `${call}<${[types[0], result, ...types.slice(1)].join(", ")}>`,
    params: paramsName === undefined ? "undefined" : "params",
  };
}
