import type { Api } from "./2-model/model.ts";
import type { Diagnostic } from "./diagnostics/catalogue.ts";
import { DiagnosticList } from "./diagnostics/DiagnosticList.ts";
import type { LoadedApi } from "./loadApi.ts";
import type { GenerateOptions } from "./options.ts";
import { reportProgress } from "./worker/progress.ts";

/** What was asked for, besides what each document says. */
export type BuildChoices = Pick<GenerateOptions, "allowPartial" | "int64">;

/** Builds the model of each document that was loaded, and adds what there is to say. */
export async function buildModels(
  loaded: readonly LoadedApi[],
  diagnostics: Diagnostic[],
  { allowPartial = false, int64: asked }: BuildChoices,
): Promise<readonly Api[]> {
  const { buildApi } = await import("./2-model/buildApi.ts");
  return loaded.flatMap(({ spec, int64, locateChoice }) => {
    if (spec === undefined) return [];
    reportProgress(`Building ${spec.provider}`);
    const list = new DiagnosticList();
    const request = { spec, allowPartial, int64: asked ?? int64 };
    const api = buildApi(request, (code, at, details = {}) => {
      const pointer = at.replace(/^#/, "");
      const chosen = at.endsWith("/x-lading-name") ? locateChoice?.(pointer) : undefined;
      const locate = () =>
        chosen ? { location: chosen } : { pointer, location: spec.locate(pointer) };
      list.add(code, details, { key: pointer, locate });
    });
    diagnostics.push(...list.diagnostics);
    return [api];
  });
}
