import type { ImportEnding, Sources } from "../2-model/model.ts";
import { expectsSources } from "./findProject.ts";

/** What is generated: a package, or plain sources inside an app. */
export type OutputKind = "package" | "sources";

/** How one file of an app imports another. */
export type ImportStyle = "auto" | ".ts" | ".js" | "none";

/** What was asked for. */
export interface OutputChoice {
  /** The folder that is written, an absolute path. */
  readonly out: string;
  /** Default: sources inside an app, else a package. */
  readonly kind?: OutputKind | undefined;
  /** Default: what the app's tsconfig.json resolves. */
  readonly imports?: ImportStyle | undefined;
}

export function wantsSources({ out, kind }: OutputChoice): boolean {
  return kind === undefined ? expectsSources(out) : kind === "sources";
}

/** The form of an app's sources; `undefined` for a package. */
export async function chooseSources(choice: OutputChoice): Promise<Sources | undefined> {
  if (!wantsSources(choice)) return undefined;
  return { ending: await chooseEnding(choice.out, choice.imports ?? "auto") };
}

async function chooseEnding(out: string, imports: ImportStyle): Promise<ImportEnding> {
  if (imports === "none") return "";
  if (imports !== "auto") return imports;
  const { findImportEnding } = await import("./findImportEnding.ts");
  return findImportEnding(out);
}
