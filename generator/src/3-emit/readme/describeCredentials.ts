/** How to authenticate; nothing for an API without credentials. */
import type { Api } from "../../2-model/model.ts";
import { credentialsText, variableName } from "../print/constructorText.ts";
import { code, fence } from "./markdown.ts";

export function describeCredentials(api: Api): readonly string[] {
  const { className, credentials } = api.client;
  const [first] = credentials;
  if (first === undefined) return [];
  const listed = (name: "name" | "env"): string =>
    credentials
      .map((options) => options.map((option) => code(option[name])).join(" and "))
      .join(", or ");
  return [
    "## Credentials",
    [
      `Give ${listed("name")}, or set the environment variables ${listed("env")}.`,
      "A credential is a string, or a function that returns one. The function is called before a request, and once more after",
      "a 401, on behalf of all calls that were refused at the same time.",
    ].join("\n"),
    fence(
      "ts",
      [
        `import { ${className} } from "${api.packageName}";`,
        "",
        `const ${variableName(api)} = new ${className}(${credentialsText(api, first)});`,
      ].join("\n"),
    ),
    [
      "A browser client refuses a secret that is a string, because everyone who opens the page could read it. Pass a function",
      "that asks your own server, or set `dangerouslyAllowBrowser: true`.",
    ].join("\n"),
  ];
}
