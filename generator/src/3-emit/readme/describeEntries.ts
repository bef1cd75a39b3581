/** What else can be imported from the package. */
import type { Api } from "../../2-model/model.ts";
import { variableName } from "../print/constructorText.ts";

export function describeEntries(api: Api): readonly string[] {
  const { packageName, entries } = api;
  const call = `\`rawClient(${variableName(api)})\``;
  return [
    "## Other entries",
    [
      ...(entries.raw
        ? [
            `- \`${packageName}/raw\`: ${call} is the typed [openapi-fetch](https://openapi-ts.dev/openapi-fetch/) client`,
            "  of this API, with the same credentials and transport. Install `openapi-fetch` in addition.",
          ]
        : []),
      ...(entries.testing
        ? [
            `- \`${packageName}/testing\`: the API's examples as typed constants, \`sample\`, and \`api\` for the mock and the contract`,
            "  tests of `@lading/testing`. Install `@lading/testing` in addition.",
          ]
        : []),
      `- \`${packageName}/openapi.yaml\`: the document, for a mock such as [Prism](https://github.com/stoplightio/prism) and other`,
      "  tools.",
    ].join("\n"),
  ];
}
