/** One file of a package under construction: its imports are requested by name, its statements are planned, then printed. */
import type { Api } from "../../2-model/model.ts";
import { printStatement } from "../layout/printStatement.ts";
import { literal } from "./literal.ts";
import type { ExportStatement, ImportStatement, Statement } from "./statement.ts";

interface Import {
  readonly isType: boolean;
  readonly name: string;
  /** The name in this file, where it is another one. */
  readonly alias?: string;
}

export class SourceFile {
  /** Path in the package: `src/operations/uploadFile.ts`. */
  readonly path: string;
  readonly #api: Api;
  readonly #modelsName: string | undefined;
  readonly #imports = new Map<string, Map<string, Import>>();
  readonly #namespaces = new Map<string, string>();
  readonly #statements: Statement[] = [];

  /** @param modelsName The name under which the file imports `models.ts` as a whole. */
  constructor(api: Api, path: string, modelsName?: string) {
    this.#api = api;
    this.#modelsName = modelsName;
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

  /** Imports all types of a module under a name; returns the name. */
  importTypesAs(module: string, name: string): string {
    this.#namespaces.set(module, name);
    return name;
  }

  /** Imports a type; returns the name as it is written in this file. */
  importType(module: string, name: string): string {
    return this.#import(module, { name, isType: true });
  }

  /** Imports a type of `models.ts`; inside that file nothing has to be imported. A file that declares types itself names the module. */
  importModel(name: string): string {
    if (this.#modelsName !== undefined)
      return `${this.importTypesAs(this.#relative("src/models.ts"), this.#modelsName)}.${name}`;
    return this.path === "src/models.ts"
      ? name
      : this.importType(this.#relative("src/models.ts"), name);
  }

  /** Imports a value of another file of the package. */
  importFrom(path: string, name: string): string {
    return this.importValue(this.#relative(path), name);
  }

  add(statement: Statement): void {
    this.#statements.push(statement);
  }

  /** The file's text. Throws if the text differs from the plan: that is a bug of the generator. */
  print(): string {
    const statements = [...this.#importStatements(), ...this.#statements].map((statement) =>
      isLink(statement)
        ? { ...statement, module: moduleName(this.#api, statement.module) }
        : statement,
    );
    const texts = statements.map((statement, index) => {
      const before = statements[index - 1];
      const gap =
        before === undefined
          ? ""
          : isLink(before) && before.kind === statement.kind
            ? "\n"
            : "\n\n";
      return `${gap}${printStatement(statement, this.path)}`;
    });
    return [
      headerLine(this.#api, "//"),
      ...(texts.length === 0 ? [] : ["", texts.join("")]),
      "",
    ].join("\n");
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
  #importStatements(): readonly ImportStatement[] {
    const weight = ({ module }: ImportStatement): string =>
      `${module.startsWith(".") ? 1 : 0}${module}`;
    const named = [...this.#imports].map(([module, names]): ImportStatement => {
      const all = [...names.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
      const isType = all.every((each) => each.isType);
      const linked = all.map((each) => ({ ...each, isType: each.isType && !isType }));
      return { kind: "import", module, isType, names: linked };
    });
    const whole = [...this.#namespaces].map(([module, namespace]): ImportStatement => ({
      kind: "import",
      module,
      namespace,
      isType: true,
    }));
    return [...named, ...whole].toSorted((one, other) => (weight(one) < weight(other) ? -1 : 1));
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
export function headerLine(api: Api, comment: "//" | "#" | "<!--"): string {
  const command = api.isAlone ? "lading generate" : `npm run generate -- ${api.provider}`;
  const text = `Generated from ${api.source} by \`${command}\`. Change the document, not this file.`;
  const line = literal(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("-->", "");
  return comment === "<!--" ? `<!-- ${line} -->` : `${comment} ${line}`;
}

/** A module as it is imported: another file of an app's sources has the ending that the app resolves. */
export function moduleName({ sources }: Pick<Api, "sources">, module: string): string {
  if (sources === undefined || !module.startsWith(".")) return module;
  return module.replace(/\.ts$/, sources.ending);
}

/** Imports are a group, and so are exports; a blank line separates other statements. */
function isLink(statement: Statement): statement is ImportStatement | ExportStatement {
  return statement.kind === "import" || statement.kind === "export";
}
