/** The APIs to generate: those of the configuration, and the documents under `specs/`. */
import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { nearestWord } from "../names/nearestWord.ts";
import type { Entries } from "../2-model/model.ts";
import {
  isAddress,
  type Choices,
  type ConfigProblem,
  type LadingConfig,
  type OutputConfig,
} from "./config.ts";

/** One API to generate. */
export interface Job {
  /** Its key in the configuration, or its folder under `specs/`. */
  readonly name: string;
  readonly choices: Choices;
  readonly entries: Partial<Entries>;
  /** npm name of a package. Default: after the name. */
  readonly packageName?: string;
  readonly int64?: "number" | "bigint" | "string" | "auto";
  /** Left out for a provider of the workspace: `specs/<name>` becomes `packages/<name>`. */
  readonly file?: FileJob;
  /** The overlay, an absolute path. Default: the one next to a document under `specs/`. */
  readonly overlay?: string;
}

/** A document anywhere, and where its result is written. */
export interface FileJob {
  /** The document, an absolute path. */
  readonly spec: string;
  /** The document as the configuration names it. */
  readonly label?: string;
  /** The folder that is written, an absolute path. */
  readonly out: string;
  readonly output: Omit<OutputConfig, "folder">;
}

/** What there is to generate from. */
export interface Setup {
  /** The folder of the configuration, or the workspace. */
  readonly root: string;
  readonly config?: LadingConfig;
  /** Folders under `specs/` with a document. */
  readonly providers: readonly string[];
  /** The APIs that were asked for by name. */
  readonly asked: readonly string[];
}

export interface JobPlan {
  readonly jobs: readonly Job[];
  readonly problems: readonly ConfigProblem[];
}

/** A provider whose document the configuration generates elsewhere is no package too. */
export function planJobs({ root, config, providers, asked }: Setup): JobPlan {
  const planned = Object.entries(config?.apis ?? {}).map(([name, api]) =>
    planJob({ root, providers, name, api }),
  );
  const own = planned.flatMap(({ job }) => job ?? []);
  const read = new Set(own.flatMap(({ file }) => file?.spec ?? []));
  const taken = new Set(own.map(({ name }) => name));
  const others = providers.filter(
    (name) => !taken.has(name) && !documentsOf(root, name).some((path) => read.has(path)),
  );
  const jobs = [...own, ...others.map((name): Job => ({ name, choices: {}, entries: {} }))];
  const problems = planned.flatMap((each) => each.problems);
  // An API with a mistake is none that is missing.
  const unknown = config && problems.length === 0 ? unknownNames(jobs, asked) : [];
  return { jobs, problems: [...problems, ...unknown, ...sharedFolders(root, jobs)] };
}

function unknownNames(jobs: readonly Job[], asked: readonly string[]): readonly ConfigProblem[] {
  const names = jobs.map(({ name }) => name);
  return asked
    .filter((provider) => !names.includes(provider))
    .map((provider) => {
      const nearest = nearestWord(provider, names);
      const meant = nearest === undefined ? "" : `Did you mean "${nearest}"? `;
      const fix = `${meant}Name one of them, or add it to the configuration.`;
      const known = `There are: ${names.join(", ")}.`;
      return { code: "provider-not-found", path: ["apis"], details: { provider, known, fix } };
    });
}

interface Entry {
  readonly root: string;
  readonly providers: readonly string[];
  readonly name: string;
  readonly api: LadingConfig["apis"][string];
}

function planJob({ root, providers, name, api }: Entry): {
  readonly job?: Job;
  readonly problems: readonly ConfigProblem[];
} {
  const { document, output } = api;
  const path = ["apis", name];
  const own = jobOf(root, name, api);
  const isProvider = providers.includes(name);
  if (document === undefined && output === undefined && isProvider)
    return { job: own, problems: [] };
  const missing = [
    ...(document === undefined && !isProvider ? ["document"] : []),
    ...(output === undefined && document !== undefined ? ["output"] : []),
  ].map((key): ConfigProblem => ({ code: "config-key-missing", path, details: { key } }));
  if (missing.length > 0) return { problems: missing };
  const { folder, ...form } =
    typeof output === "string" ? { folder: output } : (output ?? { folder: "" });
  const out = resolve(root, folder);
  if (relative(root, out).startsWith("..") || out === root)
    return { problems: [outsideOf([...path, "output"], folder)] };
  const [first = ""] = documentsOf(root, name);
  const spec = document === undefined ? first : locateDocument(root, document);
  return {
    job: {
      ...own,
      file: { spec, out, output: form, ...(document !== undefined && { label: document }) },
    },
    problems: [],
  };
}

/** What the configuration says about an API besides its document and output. */
function jobOf(root: string, name: string, api: Entry["api"]): Job {
  const { document, overlay, output, name: packageName, int64, ...rest } = api;
  const { schemas, raw, testing, ...choices } = rest;
  return {
    name,
    choices,
    entries: {
      ...(schemas !== undefined && { schemas }),
      ...(raw !== undefined && { raw }),
      ...(testing !== undefined && { testing }),
    },
    ...(int64 && { int64 }),
    ...(packageName !== undefined && { packageName }),
    ...(overlay !== undefined && { overlay: resolve(root, overlay) }),
  };
}

/** A path becomes absolute, an address stays. */
function locateDocument(root: string, document: string): string {
  return isAddress(document) ? document : resolve(root, document);
}

function outsideOf(path: readonly string[], folder: string): ConfigProblem {
  const expected = "a folder below that of the configuration";
  return {
    code: "config-value-invalid",
    path,
    details: { expected, found: JSON.stringify(folder) },
  };
}

function documentsOf(root: string, name: string): readonly string[] {
  return ["yaml", "yml", "json"]
    .map((end) => join(root, "specs", name, `openapi.${end}`))
    .filter((path) => existsSync(path));
}

/** Each would remove the other's files. */
function sharedFolders(root: string, jobs: readonly Job[]): readonly ConfigProblem[] {
  const folders = jobs.map(({ name, file }) => ({
    name,
    folder: file?.out ?? join(root, "packages", name),
  }));
  return folders.flatMap(({ name, folder }, index) => {
    const other = folders
      .slice(0, index)
      .find((each) => isInside(folder, each.folder) || isInside(each.folder, folder));
    if (other === undefined) return [];
    const shown = relative(root, folder).split(sep).join("/");
    const details = { folder: shown, other: `apis.${other.name}` };
    return [{ code: "config-output-taken", path: ["apis", name, "output"], details }];
  });
}

function isInside(folder: string, other: string): boolean {
  return folder === other || folder.startsWith(`${other}${sep}`);
}
