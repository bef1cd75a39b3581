/** What the configuration chooses of a document, applied to it in place, before anything is named. */
import type { Choices, ConfigProblem } from "../../config/config.ts";
import { isObject } from "../../openapi/pointer.ts";
import type { WritableObject } from "../../openapi/walk.ts";
import { applyNames, findNameables, nameByExtension, type Chosen } from "./applyNames.ts";
import { selectOperations } from "./selectOperations.ts";

/** What became of the choices. */
export interface Applied {
  /** What the configuration says about this document and cannot be done, or not all of it. */
  readonly problems: readonly ConfigProblem[];
  readonly chosen: Chosen;
}

export function applyChoices(
  document: WritableObject,
  { className, include, exclude, names = {} }: Choices,
): Applied {
  const { info } = document;
  if (className !== undefined && isObject(info))
    (info as WritableObject)["x-lading-class-name"] = className;
  const all = findNameables(document);
  const unselected = selectOperations(document, {
    ...(include && { include }),
    ...(exclude && { exclude }),
  });
  // Names come second: one for an operation that is left out leads nowhere.
  const { problems, chosen } = applyNames(document, names, all);
  nameByExtension(document);
  return { problems: [...unselected, ...problems], chosen };
}
