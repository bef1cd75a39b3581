/** Loads the documents that there are to generate from, wherever the results go. */
import { relative, sep } from "node:path";
import type { Entries, Location } from "./2-model/model.ts";
import type { FileRequest } from "./1-load/loadFile.ts";
import type { LoadOutcome } from "./1-load/loadSpec.ts";
import { placeOf } from "./config/checkConfig.ts";
import { chooseSources } from "./config/chooseOutput.ts";
import type { ConfigProblem } from "./config/config.ts";
import { findProject, installCommand, type Project } from "./config/findProject.ts";
import type { Job } from "./config/planJobs.ts";
import type { ConfigFile } from "./config/readConfig.ts";
import { diagnose, type Diagnostic } from "./diagnostics/catalogue.ts";
import type { GenerateFileOptions, GenerateOptions } from "./options.ts";

/** A document as it was loaded, and where its result goes. */
export interface LoadedApi extends LoadOutcome {
  /** The folder that is written, relative to the root. */
  readonly folder: string;
  /** Default: as the command or the document says. */
  readonly int64?: GenerateOptions["int64"];
  /** Where in the configuration the value at a JSON pointer is chosen. */
  readonly locateChoice?: (pointer: string) => Location | undefined;
  /** Of sources: the app that they are in. */
  readonly project?: Project;
}

/** Loads one API of a configuration or of a workspace. */
export async function loadJob(root: string, job: Job, config?: ConfigFile): Promise<LoadedApi> {
  const { name, choices, entries, int64, file, packageName, overlay } = job;
  const { loadSpec } = await import("./1-load/loadSpec.ts");
  const named = {
    ...(packageName !== undefined && { packageName }),
    ...(overlay !== undefined && { overlay }),
  };
  const loaded =
    file === undefined
      ? {
          ...(await loadSpec({ root, provider: name, choices, entries, ...named })),
          folder: `packages/${name}`,
        }
      : await loadFileInto(root, {
          ...file.output,
          ...file,
          base: root,
          choices,
          entries,
          name: packageName ?? name,
          ...(overlay !== undefined && { overlay }),
        });
  const describe = config?.diagnose ?? plainly;
  const problems = (loaded.problems ?? []).map((problem) =>
    describe({ ...problem, path: ["apis", name, ...problem.path] }),
  );
  const locateChoice = (pointer: string): Location | undefined => {
    const path = loaded.chosen?.get(pointer.replace(/\/x-lading-name$/, ""));
    return path && config?.locate(["apis", name, ...path]);
  };
  return { ...withProblems(loaded, problems), locateChoice, ...(int64 && { int64 }) };
}

/** Loads a document outside any workspace. */
export async function loadAlone(
  root: string,
  options: GenerateFileOptions & Pick<FileRequest, "copyOf">,
): Promise<LoadedApi> {
  const loaded = await loadFileInto(root, { ...options, base: process.cwd() });
  return withProblems(loaded, (loaded.problems ?? []).map(plainly));
}

function withProblems(loaded: LoadedApi, problems: readonly Diagnostic[]): LoadedApi {
  return { ...loaded, diagnostics: [...loaded.diagnostics, ...problems] };
}

function plainly({ code, path, details }: ConfigProblem): Diagnostic {
  return diagnose(code, { where: placeOf(path), ...details });
}

/** A document, and as what and from where its author named it. */
type FileSource = GenerateFileOptions & Pick<FileRequest, "base" | "label" | "copyOf">;

async function loadFileInto(
  root: string,
  {
    spec: file,
    out,
    base,
    label,
    root: folder,
    name,
    choices,
    entries,
    overlay,
    copyOf,
    ...form
  }: FileSource,
): Promise<LoadedApi> {
  const sources = await chooseSources({ out, ...form });
  const project = sources && findProject(out);
  const isPackage = sources === undefined;
  const { loadFile } = await import("./1-load/loadFile.ts");
  const loaded = await loadFile({
    file,
    out,
    root,
    base,
    ...(label !== undefined && { label }),
    ...(folder !== undefined && { folder }),
    ...(name !== undefined && { name }),
    ...(sources && { sources }),
    ...(choices && { choices }),
    ...(overlay !== undefined && { overlay }),
    ...(copyOf !== undefined && { copyOf }),
    entries: { schemas: isPackage, raw: isPackage, testing: isPackage, ...entries },
  });
  const target = relative(root, out).split(sep).join("/");
  return { ...loaded, folder: target, ...(project && { project }) };
}

/** The command for what the apps must install before the sources compile. */
export function missingPackages(loaded: readonly LoadedApi[]): string | undefined {
  const projects = loaded.flatMap(({ project }) => project ?? []);
  const missing = loaded.flatMap(({ spec, project }) =>
    neededPackages(spec?.entries).filter((name) => project && !project.dependencies.has(name)),
  );
  const [first] = projects;
  if (first === undefined || missing.length === 0) return undefined;
  return installCommand(first.folder, [...new Set(missing)]);
}

function neededPackages({ schemas, raw, testing }: Partial<Entries> = {}): readonly string[] {
  return [
    "@lading/runtime",
    ...(schemas ? ["valibot"] : []),
    ...(raw ? ["openapi-fetch"] : []),
    ...(testing ? ["@lading/testing"] : []),
  ];
}
