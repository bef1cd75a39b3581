/** Every kind of change with its rating: the catalogue that the table in the guide is printed from. */
import { clientKinds, type ClientKind } from "./kinds/client.ts";
import type { Kind } from "./kinds/kind.ts";
import { operationKinds, type OperationKind } from "./kinds/operation.ts";
import { typeKinds, type TypeKind } from "./kinds/type.ts";

export type { TypeKind } from "./kinds/type.ts";

export type ChangeKind = ClientKind | OperationKind | TypeKind;

export const kinds: Readonly<Record<ChangeKind, Kind>> = {
  ...operationKinds,
  ...typeKinds,
  ...clientKinds,
};
