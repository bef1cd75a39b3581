/** Generations of one package: what its manifest remembers of one is given to the next. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { loadSpec } from "../../../generator/src/1-load/loadSpec.ts";
import { buildApi } from "../../../generator/src/2-model/buildApi.ts";
import type { Api, JsonObject } from "../../../generator/src/2-model/model.ts";
import { printManifest } from "../../../generator/src/manifest/manifest.ts";
import { addFiles } from "../workspace.ts";

/** Files of a document by their path: `openapi.yaml` and what it refers to. */
export type Files = Readonly<Record<string, string | JsonObject>>;

export interface Generation {
  readonly api: Api;
  /** `code message` of each finding about names. */
  readonly findings: readonly string[];
  /** What each public name stands for. */
  readonly meanings: ReadonlyMap<string, string>;
}

/** A package of a workspace, not generated yet. */
export function newPackage(root: string): (files: Files) => Promise<Generation> {
  let names: JsonObject = {};
  return async (files) => {
    rmSync(join(root, "specs/toy"), { recursive: true, force: true });
    const texts = Object.entries(files).map(([path, file]) => [
      `specs/toy/${path}`,
      typeof file === "string" ? file : JSON.stringify(file),
    ]);
    addFiles(root, Object.fromEntries(texts) as Record<string, string>);
    addFiles(root, { "packages/toy/.lading.json": printManifest({ files: {}, names }) });
    const { spec, diagnostics } = await loadSpec({ root, provider: "toy" });
    if (spec === undefined) throw new Error(JSON.stringify(diagnostics));
    const findings = diagnostics.map(({ code, message }) => `${code} ${message}`);
    const api = buildApi({ spec, allowPartial: false }, (code, _, details) =>
      findings.push(`${code} ${JSON.stringify(details)}`),
    );
    ({ names } = api);
    const about = findings.filter((each) => /^(name|operation-id)-/.test(each));
    return { api, findings: about, meanings: meaningsOf(api) };
  };
}

/** Of an operation its method and path, of a schema its type, of a type of an operation that operation. */
function meaningsOf(api: Api): ReadonlyMap<string, string> {
  const operations = api.operations.flatMap(
    ({ name, functionName, paramsName, resultName, plan: { method, path } }) => {
      const meaning = `${method} ${path}`;
      return [
        [`client.${name}()`, meaning],
        [`${functionName}()`, meaning],
        [resultName, `result of ${meaning}`],
        ...(paramsName === undefined ? [] : [[paramsName, `params of ${meaning}`]]),
      ] as [string, string][];
    },
  );
  const names = api.declarations.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`declared twice: ${twice.join()}`);
  const types = api.declarations.flatMap(({ name, shape, pointer }) =>
    pointer === undefined ? [] : [[name, JSON.stringify(shape)] as const],
  );
  const options = Object.entries(api.client.plan.security ?? {}).map(
    ([scheme, plan]) => [`option ${"value" in plan ? plan.value : ""}`, scheme] as const,
  );
  return new Map([...operations, ...types, ...options]);
}
