/** The options that the document gives to the client. */
import type { Api, ClientOption } from "../../2-model/model.ts";
import { cell, code, table } from "./markdown.ts";

export function describeOptions(api: Api): readonly string[] {
  return [
    "## Options",
    optionsTable(api),
    ...(api.client.needsBaseUrl
      ? [
          "`baseUrl` is required: the document names no absolute server, so you must give the address of the API.",
        ]
      : []),
    "Every client also takes `baseUrl`, `fetch`, `agent`, `defaultHeaders`, `defaultQuery`, and the\n" +
      "options in [When a call fails](#when-a-call-fails).",
  ];
}

function optionsTable(api: Api): string {
  const { credentials, options, plan } = api.client;
  const all = [
    ...new Map([...credentials.flat(), ...options].map((option) => [option.name, option])).values(),
  ];
  if (all.length === 0) return "This API has no options of its own.";
  const row = (option: ClientOption): readonly string[] => {
    const fallback = plan.server.variables?.[option.name]?.default;
    const otherwise =
      fallback === undefined ? `\`${option.env}\`` : `\`${option.env}\`, else ${code(fallback)}`;
    const words = option.docs.description ?? option.docs.summary ?? "";
    return [`\`${option.name}\``, otherwise, cell(words)];
  };
  return table(["option", "when left out", ""], all.map(row));
}
