/** What the configuration chooses of a document, applied to it in place, before anything is named. */
import type { Choices, ConfigProblem } from "../../config/config.ts";
import { isObject } from "../../openapi/pointer.ts";
import type { WritableObject } from "../../openapi/walk.ts";
import { applyNames, nameByExtension } from "./applyNames.ts";
import { selectOperations } from "./selectOperations.ts";

export function applyChoices(
  document: WritableObject,
  { className, include, exclude, names = {} }: Choices,
): readonly ConfigProblem[] {
  const { info } = document;
  if (className !== undefined && isObject(info))
    (info as WritableObject)["x-lading-class-name"] = className;
  // Names come second: one for an operation that is left out leads nowhere.
  const problems = [
    ...selectOperations(document, { ...(include && { include }), ...(exclude && { exclude }) }),
    ...applyNames(document, names),
  ];
  nameByExtension(document);
  return problems;
}
