/** Documents that no one wrote for the product: what is dropped, misspelt or misread shows against the document itself. */
import type { Defect, Needs } from "../Defect.ts";

/** The documents of bodies, of parameters and of whole query strings meet all of them. */
export const command: readonly string[] = [
  "npm",
  "run",
  "corpus",
  "--",
  "own-bodies",
  "own-parameters",
  "own-version32",
  "--fast",
];

/** It generates packages of its own. Those of this repository do not compile with half of their operations, and would catch that defect first. */
export const needs: Needs = "sources";

export const defects: readonly Defect[] = [
  {
    name: "every second operation is dropped",
    file: "buildOperations.ts",
    find: "const attempts = all.map((found) => ({",
    replace: "const attempts = all.filter((_, index) => index % 2 === 0).map((found) => ({",
  },
  {
    name: "optional parameters are dropped",
    file: "buildParameters.ts",
    find: 'const required = own(node.value, "required") === true || address.in === "path";',
    replace:
      'const required = own(node.value, "required") === true || address.in === "path";\n  if (!required) return undefined;',
  },
  {
    name: "the data of each success is garbage",
    file: "outcome.ts",
    find: "return { result: { ok: true, status: response.status, data, response }, failure: undefined };",
    replace:
      'const garbage = data === undefined ? data : "garbage";\n  return { result: { ok: true, status: response.status, data: garbage, response }, failure: undefined };',
  },
  {
    name: "the matrix style is misspelt",
    file: "expandParameter.ts",
    find: 'whenEmpty: "", first: ";" }',
    replace: 'whenEmpty: "", first: "," }',
  },
  {
    name: "explode is ignored",
    file: "expandParameter.ts",
    find: 'const explode = plan.explode ?? (style === "form" || style === "cookie");',
    replace: 'const explode = style === "form" || style === "cookie";',
  },
  {
    name: "a body has another media type",
    file: "textBody.ts",
    find: "return { contentType, chunks: [{ content: text, size: bytesOf(text).size }] };",
    replace:
      'return { contentType: contentType.replace("application/json", "text/json"), chunks: [{ content: text, size: bytesOf(text).size }] };',
  },
  {
    name: "an error is read as a success",
    file: "outcome.ts",
    find: "  const { status, ok } = response;\n  const types",
    replace: "  const { status } = response;\n  const ok = status > 0;\n  const types",
  },
  {
    name: "optional header parameters are left out",
    file: "requestHeaders.ts",
    find: 'if (parameter.in === "header") add(parameter.name, text);',
    replace: 'if (parameter.in === "header" && parameter.required) add(parameter.name, text);',
  },
  {
    name: "the last part of a form is lost",
    file: "multipartBody.ts",
    find: "const chunks = parts.flatMap((part) => [",
    replace: "const chunks = parts.slice(0, -1).flatMap((part) => [",
  },
  {
    name: "optional cookies are left out",
    file: "requestHeaders.ts",
    find: 'if (parameter.in === "cookie" && text) cookies.push(text);',
    replace: 'if (parameter.in === "cookie" && text && parameter.required) cookies.push(text);',
  },
  {
    name: "nothing says which media types are read",
    file: "requestHeaders.ts",
    find: '  add("Accept", acceptOf(context.plan));\n',
    replace: "",
  },
  {
    name: "the types of errors are asked for like those of successes",
    file: "accept.ts",
    find: 'statuses.filter((status) => status.startsWith("2"))',
    replace: 'statuses.filter((status) => status !== "default")',
  },
  {
    name: "the encoding of a whole query string is ignored",
    file: "expandQuerystring.ts",
    find: "schema: property.value, ...styleOf(encoding) }",
    replace: "schema: property.value, ...styleOf(encoding && undefined) }",
  },
];
