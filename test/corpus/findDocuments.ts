/** The documents of a run: other publishers' descriptions where they are at hand, and always our own odd ones. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";

/** One document. */
export interface CorpusDocument {
  /** Unique in the run, and the name of its package's folder. */
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  /** The folder that its references may not leave. */
  readonly root: string;
}

/** Folders to look in. */
export interface CorpusFolders {
  /** `<provider>/openapi.yaml`: those of this repository, where a run is about them too. */
  readonly specs?: string;
  /** `<publisher>/…` with a `SOURCES.tsv` that names each publisher's main document. */
  readonly publishers: string;
  /** Feature suites: every OpenAPI 3 document below. */
  readonly suites: string;
  /** Our own documents: `<name>.yaml`, or `<name>/openapi.yaml` for one of several files. */
  readonly own: string;
}

export function findDocuments(folders: CorpusFolders): readonly CorpusDocument[] {
  return [
    ...(folders.specs === undefined ? [] : findSpecs(folders.specs)),
    ...findPublished(folders.publishers),
    ...findSuites(folders.suites),
    ...findOwn(folders.own),
  ];
}

function findSpecs(folder: string): readonly CorpusDocument[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, root: join(folder, name), file: join(folder, name, "openapi.yaml") }))
    .filter(({ file }) => existsSync(file));
}

/** Columns of `SOURCES.tsv`: publisher, repository, commit, path of the main document there, folder that was taken whole. */
function findPublished(folder: string): readonly CorpusDocument[] {
  const list = join(folder, "SOURCES.tsv");
  if (!existsSync(list)) return [];
  const [, ...rows] = readFileSync(list, "utf8").trim().split("\n");
  return rows.map((row) => {
    const [name = "", , , path = "", tree = ""] = row.split("\t");
    const root = join(folder, name);
    return { name, root, file: join(root, tree === "" ? basename(path) : path) };
  });
}

/** A document that stands there as YAML and as JSON is taken once. */
function findSuites(folder: string): readonly CorpusDocument[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ya?ml|json)$/.test(path))
    .filter((path) => isOpenApi(readFileSync(join(folder, path), "utf8")));
  const byName = new Map(files.map((path) => [nameOf(path), path]));
  return [...byName]
    .toSorted()
    .map(([name, path]) => ({ name, file: join(folder, path), root: dirname(join(folder, path)) }));
}

function isOpenApi(text: string): boolean {
  return /^\s*"?openapi"?\s*:\s*["']?3\./m.test(text.slice(0, 2000));
}

/** `readme-oas-examples/3.0/json/star-trek.json` → `suite-3-0-star-trek`. */
function nameOf(path: string): string {
  const parts = path.slice(0, -extname(path).length).split(/[/\\]/).slice(1);
  const words = parts.filter((part) => !/^(json|yaml)$/.test(part)).join("-");
  return `suite-${words.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
}

function findOwn(folder: string): readonly CorpusDocument[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map((entry) => {
      const root = entry.isDirectory() ? join(folder, entry.name) : folder;
      const file = join(root, entry.isDirectory() ? "openapi.yaml" : entry.name);
      return { name: `own-${basename(entry.name, extname(entry.name))}`, file, root };
    });
}
