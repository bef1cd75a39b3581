import type { Api, Operation } from "../../2-model/model.ts";
import type { About, ReportChange } from "../ChangeList.ts";
import { asObject, type FindType } from "../shapes/expandShape.ts";
import type { ShapeContext } from "../shapes/shapePair.ts";

/** One operation of both versions. */
export interface OperationPair {
  readonly before: Operation;
  readonly after: Operation;
  readonly apis: { readonly before: Api; readonly after: Api };
  readonly context: ShapeContext;
  readonly about: About;
  readonly report: ReportChange;
  /** Can callers pass something of this name? */
  readonly isPassed: {
    readonly before: (name: string) => boolean;
    readonly after: (name: string) => boolean;
  };
}

/** The names of the flat parameters. */
export function passedNames({ paramsName }: Operation, find: FindType): (name: string) => boolean {
  const object =
    paramsName === undefined ? undefined : asObject({ kind: "reference", name: paramsName }, find);
  const names = new Set(object?.properties.map(({ name }) => name));
  return (name) => names.has(name);
}
