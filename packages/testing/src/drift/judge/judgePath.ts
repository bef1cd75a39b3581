/** The values in a path. */
import { objectOf, type JsonObject } from "../../document/json.ts";
import type { MockedOperation } from "../../document/mockedOperations.ts";
import { pathParams } from "../../document/pathParams.ts";
import { followed } from "../../document/pointer.ts";
import { describedParameters, type DescribedParameter } from "../../judge/describedParameters.ts";
import { textMisfit } from "../../judge/judgeText.ts";
import { alternatives, hasType, openSchema } from "../../view/schemaNode.ts";
import { isRedacted } from "../read/isRedacted.ts";
import type { ValueRules } from "../values/judgeValue.ts";
import type { EntryDeviation } from "./Deviation.ts";

export function judgePath(
  { root, fits }: ValueRules,
  operation: MockedOperation,
  path: string,
): readonly EntryDeviation[] {
  const sent = pathParams(operation.address, path);
  return describedParameters(root, operation).flatMap((each): readonly EntryDeviation[] => {
    const { name } = each;
    const value = sent[name];
    const schema = isPlain(root, each) ? openSchema(root, each.parameter["schema"]).schema : {};
    if (each.place !== "path" || value === undefined || isRedacted(value)) return [];
    const misfit = textMisfit(value, schema, fits);
    if (misfit === undefined) return [];
    const what = `The path parameter \`${name}\` is not as the document says: it ${misfit.replace(/^value\S* /, "")}.`;
    const pointer = followed(root, each.pointer);
    return [{ kind: "parameter-differs", pointer, name, what, value, valueName: name }];
  });
}

/** Is the text in the path the value itself? */
function isPlain(root: JsonObject, { parameter }: DescribedParameter): boolean {
  const { content, style = "simple", "x-lading-absolute-url": isWhole } = parameter;
  if (content !== undefined || style !== "simple" || isWhole === true) return false;
  const node = openSchema(root, objectOf(parameter["schema"]));
  const isComposed = ({ schema }: { readonly schema: JsonObject }): boolean =>
    hasType(schema, "object") || hasType(schema, "array");
  return ![node, ...alternatives(node)].some(isComposed);
}
