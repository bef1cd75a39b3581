/** How to validate responses; nothing where no response has a schema. */
import type { Api } from "../../2-model/model.ts";
import { constructorText, variableName } from "../print/constructorText.ts";
import { fence } from "./markdown.ts";

export function describeValidation(api: Api): readonly string[] {
  if (!api.entries.schemas || api.schemas.operations.length === 0) return [];
  const { className } = api.client;
  const options = constructorText(api).replace(/^\{ | \}$/g, "");
  const given = [...(options === "" ? [] : [options]), "validation: { schemas }"];
  return [
    "## Response validation",
    fence(
      "ts",
      [
        `import { ${className} } from "${api.packageName}";`,
        `import { schemas } from "${api.packageName}/schemas";`,
        "",
        `export const ${variableName(api)} = new ${className}({ ${given.join(", ")} });`,
      ].join("\n"),
    ),
    [
      "A response that does not match the document then rejects with an `ApiResponseError` that says where, what was expected",
      'and what was received. With `onMismatch: "warn"` it is returned, with a warning. An error of the API stays that error. The',
      "schemas are [Standard Schema](https://standardschema.dev) objects built with valibot, which you install in addition.",
      "Your bundle contains neither unless you import them.",
    ].join("\n"),
  ];
}
