/** One file of a package under construction: its imports are asked for by name, its statements are planned, then printed. */
import { Project, StructureKind, ts, type StatementStructures } from "ts-morph";
import type { Api } from "../2-model/model.ts";
import { literal } from "./literal.ts";

interface Import {
  readonly isType: boolean;
  readonly name: string;
  /** The name in this file, where it is another one. */
  readonly alias?: string;
}

/** A statement's place in the plan: what kind it is and what it declares. */
type Statement = StatementStructures & { readonly name?: string };

const project = new Project({ useInMemoryFileSystem: true });

export class SourceFile {
  /** Path in the package: `src/operations/uploadFile.ts`. */
  readonly path: string;
  readonly #api: Api;
  readonly #imports = new Map<string, Map<string, Import>>();
  readonly #namespaces = new Map<string, string>();
  readonly #statements: StatementStructures[] = [];

  constructor(api: Api, path: string) {
    this.#api = api;
    this.path = path;
  }

  /** Imports a value; returns the name as it is written in this file. */
  importValue(module: string, name: string): string {
    return this.#import(module, { name, isType: false });
  }

  /** Imports a value under another name, since the file declares one of that name itself. */
  importAs(module: string, name: string, alias: string): string {
    return this.#import(module, { name, alias, isType: false });
  }

  /** Imports a whole module under a name; returns the name. */
  importNamespace(module: string, name: string): string {
    this.#namespaces.set(module, name);
    return name;
  }

  /** Imports a type; returns the name as it is written in this file. */
  importType(module: string, name: string): string {
    return this.#import(module, { name, isType: true });
  }

  /** Imports a type of `models.ts`; inside that file nothing has to be imported. */
  importModel(name: string): string {
    return this.path === "src/models.ts"
      ? name
      : this.importType(this.#relative("src/models.ts"), name);
  }

  /** Imports a value of another file of the package. */
  importFrom(path: string, name: string): string {
    return this.importValue(this.#relative(path), name);
  }

  add(statement: Statement): void {
    this.#statements.push(statement as StatementStructures);
  }

  /** The file's text, not yet formatted. Throws when the text says anything but what was planned: that is our bug. */
  print(): string {
    const statements = [...this.#importStatements(), ...this.#statements];
    const source = project.createSourceFile(
      `${this.#api.provider}/${this.path}`,
      { statements },
      { overwrite: true },
    );
    // ts-morph has parsed its own text again: that is what counts.
    const body = spaced(verify(this.path, source.compilerNode, statements));
    project.removeSourceFile(source);
    return `${headerLine(this.#api, "//")}\n\n${body}`;
  }

  #import(module: string, wanted: Import): string {
    const names = this.#imports.get(module) ?? new Map<string, Import>();
    const name = wanted.alias ?? wanted.name;
    const known = names.get(name);
    names.set(name, known?.isType === false ? known : wanted);
    this.#imports.set(module, names);
    return name;
  }

  /** Packages first, then files, each in alphabetical order. */
  #importStatements(): readonly StatementStructures[] {
    const weight = (module: string): string => `${module.startsWith(".") ? 1 : 0}${module}`;
    const named = [...this.#imports].map(([module, names]) => {
      const all = [...names.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
      const isTypeOnly = all.every(({ isType }) => isType);
      return {
        kind: StructureKind.ImportDeclaration,
        moduleSpecifier: module,
        isTypeOnly,
        namedImports: all.map(({ name, alias, isType }) => ({
          name,
          ...(alias !== undefined && { alias }),
          isTypeOnly: isType && !isTypeOnly,
        })),
      } as const;
    });
    const whole = [...this.#namespaces].map(
      ([moduleSpecifier, namespaceImport]) =>
        ({ kind: StructureKind.ImportDeclaration, moduleSpecifier, namespaceImport }) as const,
    );
    return [...named, ...whole].toSorted((one, other) =>
      weight(one.moduleSpecifier) < weight(other.moduleSpecifier) ? -1 : 1,
    );
  }

  #relative(path: string): string {
    const here = this.path.split("/").slice(0, -1);
    const there = path.split("/");
    while (here.length > 0 && here[0] === there[0]) {
      here.shift();
      there.shift();
    }
    return `${here.length === 0 ? "./" : "../".repeat(here.length)}${there.join("/")}`;
  }
}

/** First line of every generated file: where it comes from and how it is rewritten. */
export function headerLine(api: Api, comment: "//" | "<!--"): string {
  const command = api.isAlone ? "lading generate" : `npm run generate -- ${api.provider}`;
  const text = `Generated from ${api.source} by \`${command}\`. Change the document, not this file.`;
  const line = literal(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("-->", "");
  return comment === "//" ? `// ${line}` : `<!-- ${line} -->`;
}

/** Compares the statements of the text with the plan: text of a document must never become code. */
function verify(
  path: string,
  parsed: ts.SourceFile,
  planned: readonly StatementStructures[],
): ts.SourceFile {
  const found = parsed.statements.map((statement) => ts.SyntaxKind[statement.kind]);
  const wanted = planned.map((statement) => syntaxOf[statement.kind]);
  if (found.join() === wanted.join()) return parsed;
  throw new Error(`${path}: planned ${wanted.join()}, but the text says ${found.join()}`);
}

/** Statements with a blank line between them; imports and exports stand together. */
function spaced(source: ts.SourceFile): string {
  const isLink = (statement: ts.Statement): boolean =>
    ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
  return source.statements
    .map((statement, index) => {
      const before = source.statements[index - 1];
      const gap = before === undefined ? "" : isLink(before) && isLink(statement) ? "\n" : "\n\n";
      return `${gap}${statement.getFullText(source).trim()}`;
    })
    .join("");
}

const syntaxOf: Readonly<Partial<Record<StructureKind, string>>> = {
  [StructureKind.ImportDeclaration]: "ImportDeclaration",
  [StructureKind.ExportDeclaration]: "ExportDeclaration",
  [StructureKind.Interface]: "InterfaceDeclaration",
  [StructureKind.TypeAlias]: "TypeAliasDeclaration",
  [StructureKind.Function]: "FunctionDeclaration",
  [StructureKind.Class]: "ClassDeclaration",
  [StructureKind.VariableStatement]: "FirstStatement",
};
