/** How a file of an app imports its neighbour: the app's tsconfig knows. */
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { ts } from "#ts-morph";
import type { ImportEnding } from "../2-model/model.ts";

/**
 * The end of an import of a neighbouring file that the app resolves:
 *
 * - `.ts` where the compiler allows it, and where no compiler is set up: every tool finds a file under its own name;
 * - `.js` under node16 and nodenext, which ask for the name of the compiled file;
 * - none under all others: bundlers and `node10` find the file.
 */
export function findImportEnding(out: string): ImportEnding {
  const options = optionsFor(out);
  if (options === undefined) return ".ts";
  if (options.allowImportingTsExtensions || options.rewriteRelativeImportExtensions) return ".ts";
  return isNodeStyle(options) ? ".js" : "";
}

function isNodeStyle({ module, moduleResolution }: ts.CompilerOptions): boolean {
  const { Node16, NodeNext } = ts.ModuleResolutionKind;
  if (moduleResolution !== undefined)
    return moduleResolution === Node16 || moduleResolution === NodeNext;
  // Node16, Node18, Node20 … NodeNext.
  return module !== undefined && module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext;
}

/** The compiler options of the nearest tsconfig.json that applies to the folder; the nearest one at all if none does. */
function optionsFor(out: string): ts.CompilerOptions | undefined {
  const nearest = findTsconfig(out);
  if (nearest === undefined) return undefined;
  const projects = readProjects(nearest, new Set());
  const found = projects.find(({ covers }) => covers(out)) ?? projects[0];
  return found?.options;
}

function findTsconfig(folder: string): string | undefined {
  const path = join(folder, "tsconfig.json");
  if (existsSync(path)) return path;
  const parent = dirname(folder);
  return parent === folder ? undefined : findTsconfig(parent);
}

interface TypeScriptProject {
  readonly options: ts.CompilerOptions;
  readonly covers: (folder: string) => boolean;
}

/** A tsconfig, and those that it refers to: Vite's template has one for the app and one for its own configuration. */
function readProjects(path: string, seen: Set<string>): readonly TypeScriptProject[] {
  if (seen.has(path) || !existsSync(path)) return [];
  seen.add(path);
  const source = ts.readJsonConfigFile(path, (each) => ts.sys.readFile(each));
  // The options are wanted, not the list of the app's files.
  const host = { ...ts.sys, readDirectory: () => [] };
  const parsed = ts.parseJsonSourceFileConfigFileContent(source, host, dirname(path));
  const folders = Object.keys(parsed.wildcardDirectories ?? {});
  const own: TypeScriptProject = {
    options: parsed.options,
    covers: (folder) => folders.some((each) => !relative(each, folder).startsWith("..")),
  };
  const others = parsed.projectReferences ?? [];
  return [own, ...others.flatMap((each) => readProjects(configPath(each.path), seen))];
}

function configPath(path: string): string {
  return path.endsWith(".json") ? resolve(path) : join(path, "tsconfig.json");
}
