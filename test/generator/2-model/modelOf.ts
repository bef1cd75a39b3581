/** The model of a document that a test gives as plain data. */
import { buildApi } from "../../../generator/src/2-model/buildApi.ts";
import type { Api, JsonObject, Operation, Shape } from "../../../generator/src/2-model/model.ts";
import { SourceFile } from "../../../generator/src/3-emit/print/SourceFile.ts";
import { typeText } from "../../../generator/src/3-emit/print/typeText.ts";

/** A model and what was reported on the way: `code pointer`. */
export interface Modelled {
  readonly api: Api;
  readonly reports: readonly string[];
}

/** Builds the model; `openapi`, `info` and `servers` need not be given. */
export function modelOf(given: JsonObject, provider = "toy"): Modelled {
  const reports: string[] = [];
  const document = {
    openapi: "3.1.0",
    info: { title: "Toy", version: "1" },
    servers: [{ url: "https://toy.example" }],
    paths: {},
    ...given,
  };
  const locate = () => ({ file: "toy.yaml", line: 1, column: 1 });
  const extras = { index: false, client: false, commandLine: false, testing: false };
  const packageName = `@lading/${provider}`;
  const earlier = { givenNames: {}, extras, text: "" };
  const spec = { provider, packageName, source: "toy.yaml", document, ...earlier, locate };
  const api = buildApi({ spec, allowPartial: false }, (code, pointer) =>
    reports.push(`${code} ${pointer}`),
  );
  return { api, reports };
}

/** The model of one operation, `POST /cats` unless asked otherwise. */
export function operationOf(
  operation: JsonObject,
  rest: JsonObject = {},
): Modelled & { readonly operation: Operation } {
  const responses = { responses: { "204": { description: "Done." } } };
  const paths = { "/cats": { post: { operationId: "addCat", ...responses, ...operation } } };
  const modelled = modelOf({ paths, ...rest });
  const [found] = modelled.api.operations;
  if (found === undefined) throw new Error("no operation");
  return { ...modelled, operation: found };
}

/** A shape as TypeScript, on one line, without what all properties have in common. */
export function printed(api: Api, shape: Shape | undefined): string | undefined {
  const file = new SourceFile(api, "src/models.ts");
  return (
    shape &&
    typeText(shape, file)
      .replaceAll(/\s+/g, " ")
      .replaceAll("readonly ", "")
      // What is sent takes `undefined`: `undefinedParams.test.ts` is about that.
      .replaceAll(/(?<!\[key: string\]: [^;]*) \| undefined;/g, ";")
  );
}

/** The type of a declaration, on one line. */
export function declared(api: Api, name: string): string | undefined {
  return printed(api, api.declarations.find((each) => each.name === name)?.shape);
}
