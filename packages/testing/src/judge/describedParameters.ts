/** The parameters of an operation, and where the document describes each. */
import { listOf, referenced, type JsonObject } from "../document/json.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import { below } from "../document/pointer.ts";

export interface DescribedParameter {
  readonly name: string;
  /** `query`, `header`, `path`, `cookie`, `querystring`. */
  readonly place: string;
  /** Its references are followed. */
  readonly parameter: JsonObject;
  readonly pointer: string;
}

/** Those of the operation, and of its path where the operation has none of the name. */
export function describedParameters(
  root: JsonObject,
  { placed, pointer }: MockedOperation,
): readonly DescribedParameter[] {
  const owners = [
    { owner: placed.item, at: pointer.replace(/\/[^/]+$/, "") },
    { owner: placed.operation, at: pointer },
  ];
  const all = owners.flatMap(({ owner, at }) =>
    listOf(owner["parameters"]).map((value, index) => {
      const parameter = referenced(root, value);
      const place = String(parameter["in"]);
      const name = String(parameter["name"]);
      return { name, place, parameter, pointer: below(at, "parameters", index) };
    }),
  );
  return [...new Map(all.map((each) => [identity(each), each])).values()];
}

/** What must be unique in a list of parameters (https://spec.openapis.org/oas/v3.1.1#parameter-object); headers have no case. */
function identity({ place, name }: DescribedParameter): string {
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}
