/** Checks a caller against a package in this process: the libraries' and the runtime's declarations are parsed once. */
import { join } from "node:path";
import ts from "typescript";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

const transpiled: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ES2022,
  rewriteRelativeImportExtensions: true,
  verbatimModuleSyntax: true,
};

export class CallerCompiler {
  readonly #host = ts.createCompilerHost(options);
  readonly #sources = new Map<string, ts.SourceFile | undefined>();
  readonly #texts = new Map<string, string>();

  /** What is wrong with `caller.ts` in the package's folder, a sentence each. */
  errorsOf(folder: string): readonly string[] {
    const path = join(folder, "caller.ts");
    const program = ts.createProgram({
      rootNames: [path],
      options: { ...options, allowImportingTsExtensions: true },
      host: { ...this.#host, getSourceFile: (name, target) => this.#read(name, target, folder) },
    });
    const source = program.getSourceFile(path);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText, file, start = 0 }) => {
      const line = file?.text.slice(0, start).split("\n").length ?? 0;
      return `${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
  }

  #read(name: string, target: ts.ScriptTarget | ts.CreateSourceFileOptions, folder: string) {
    if (name.startsWith(folder)) return this.#host.getSourceFile(name, target);
    if (!this.#sources.has(name)) this.#sources.set(name, this.#host.getSourceFile(name, target));
    return this.#sources.get(name);
  }

  /** A module without its types. */
  transpile(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const { outputText } = ts.transpileModule(text, { compilerOptions: transpiled });
    this.#texts.set(text, outputText);
    return outputText;
  }
}
