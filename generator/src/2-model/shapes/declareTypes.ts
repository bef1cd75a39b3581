/** The types that `models.ts` exports, in its order. */
import type { Context } from "../context.ts";
import type { ClientModel, Declaration } from "../model.ts";
import type { Names } from "../names/buildNames.ts";
import { buildErrorCode } from "../operations/buildErrorCode.ts";
import type { BuiltIncoming } from "../operations/buildIncoming.ts";
import type { BuiltOperation } from "../operations/buildOperation.ts";
import { addEnumValues } from "./addEnumValues.ts";
import { buildSchemas } from "./buildSchemas.ts";
import type { Sent } from "./finishShape.ts";

/** What brings types of its own. */
export interface TypeSources {
  readonly names: Names;
  readonly client: ClientModel;
  readonly operations: readonly BuiltOperation[];
  readonly incoming: readonly BuiltIncoming[];
}

export interface DeclaredTypes {
  readonly declarations: readonly Declaration[];
  /** The one of the known error codes; left out if the document lists none. */
  readonly errorCode: Declaration | undefined;
}

/** Those of operations come first, then those that operations share, of webhooks, of component schemas, and of error codes. */
export function declareTypes(context: Context, sources: TypeSources): DeclaredTypes {
  const { names, client, operations, incoming } = sources;
  const declarations = [
    ...operations.flatMap((each) => each.declarations),
    ...[...context.responses.shared.values()].flatMap((each) => each.declarations),
    ...incoming.flatMap((each) => each.declarations),
    ...buildSchemas(context, names.use),
  ];
  const errorCode = buildErrorCode(context, {
    operations: names.operations.map(({ node }) => node),
    errors: client.plan.errors ?? {},
    wanted: `${client.className}ErrorCode`,
    declarations,
    claim: names.claim,
  });
  const isNew = errorCode !== undefined && !declarations.includes(errorCode);
  const all = isNew ? [...declarations, errorCode] : declarations;
  return { declarations: all.map(addEnumValues), errorCode };
}

/** Which of them appear in requests. */
export function sentDeclarations({ operations, names }: TypeSources): Sent {
  const { use, inputTypes } = names;
  return {
    names: new Set(operations.flatMap(({ declarations }) => declarations.map(({ name }) => name))),
    pointers: new Set([...use.sent].filter((pointer) => !inputTypes.has(pointer))),
  };
}
