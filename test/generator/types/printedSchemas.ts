/** The printed `schemas.ts` of a model, at work. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import type { ResponseSchemas } from "@lading/runtime";
import type { Api } from "../../../generator/src/2-model/model.ts";
import { emitResponseSchemas } from "../../../generator/src/3-emit/emitResponseSchemas.ts";

/** Does a value fit what the operation returns? The folder knows the workspace's modules. */
export async function printedSchemas(
  api: Api,
  folder: string,
): Promise<(operation: string, value: unknown) => boolean> {
  const { outputText } = ts.transpileModule(emitResponseSchemas(api).print(), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
  });
  const path = join(folder, "schemas.mjs");
  writeFileSync(path, outputText);
  const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
    readonly schemas: ResponseSchemas;
  };
  return (operation, value) => {
    const verdict = module.schemas[operation]?.["200"]?.["~standard"].validate(value);
    return verdict === undefined || !("issues" in verdict) || verdict.issues === undefined;
  };
}
