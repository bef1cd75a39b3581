/** TypeScript's language service, as an editor asks it: over the packages' sources, under the options of a strict user. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const repository = join(import.meta.dirname, "../../..");

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  customConditions: ["lading-source"],
  allowImportingTsExtensions: true,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
};

/** Responses about the texts, which stand by their names in `test/editor`. */
export class LanguageService {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #service: ts.LanguageService;

  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = new Map(
      Object.entries(texts).map(([name, text]) => [this.pathOf(name), text] as const),
    );
    this.#service = ts.createLanguageService(this.#host());
  }

  pathOf(name: string): string {
    return join(repository, "test/editor", name);
  }

  program(): ts.Program {
    const program = this.#service.getProgram();
    if (program === undefined) throw new Error("There is no program.");
    return program;
  }

  /** What an editor shows when the pointer rests on the place. */
  hover(name: string, offset: number): string {
    const info = this.#service.getQuickInfoAtPosition(this.pathOf(name), offset);
    const tags = (info?.tags ?? []).map(
      ({ name: tag, text = [] }) => `@${tag} ${ts.displayPartsToString(text)}`,
    );
    const parts = [info?.displayParts ?? [], info?.documentation ?? []].map((each) =>
      ts.displayPartsToString([...each]),
    );
    return [...parts, tags.join("\n\n")].filter((part) => part !== "").join("\n\n");
  }

  /** What an editor proposes at the place: names in its order, `?` behind those that may be left out. */
  completions(name: string, offset: number): readonly string[] {
    const found = this.#service.getCompletionsAtPosition(this.pathOf(name), offset, {});
    return (found?.entries ?? [])
      .toSorted((one, other) => one.sortText.localeCompare(other.sortText))
      .map(({ name: entry, kindModifiers = "" }) =>
        kindModifiers.split(",").includes("optional") ? `${entry}?` : entry,
      );
  }

  /** Errors by where they begin. */
  errors(name: string): readonly { readonly start: number; readonly message: string }[] {
    const path = this.pathOf(name);
    return [
      ...this.#service.getSyntacticDiagnostics(path),
      ...this.#service.getSemanticDiagnostics(path),
    ].map(({ start = 0, messageText }) => ({
      start,
      message: ts.flattenDiagnosticMessageText(messageText, "\n"),
    }));
  }

  #host(): ts.LanguageServiceHost {
    const read = (path: string): string | undefined =>
      this.#texts.get(path) ?? (ts.sys.fileExists(path) ? readFileSync(path, "utf8") : undefined);
    return {
      getScriptFileNames: () => [...this.#texts.keys()],
      getScriptVersion: () => "1",
      getScriptSnapshot: (path) => {
        const text = read(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => repository,
      getCompilationSettings: () => options,
      getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
      fileExists: (path) => this.#texts.has(path) || ts.sys.fileExists(path),
      readFile: read,
      directoryExists: ts.sys.directoryExists,
      ...(ts.sys.realpath && { realpath: ts.sys.realpath }),
    };
  }
}
