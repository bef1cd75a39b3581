import { basename, relative, sep } from "node:path";
import { Source } from "@redocly/openapi-core";
import type { Location } from "../2-model/model.ts";
import { diagnose, type Details, type Diagnostic, type DiagnosticCode } from "../diagnostics.ts";
import type { InputError } from "./InputError.ts";
import { placeInFile, type Place } from "./placeInFile.ts";

/** Collects what is wrong with one document, each thing once. */
export class Findings {
  readonly #diagnostics = new Map<string, Diagnostic>();
  /** Absolute path of the folder that holds the document and all that it may refer to, symbolic links resolved. */
  readonly folder: string;
  readonly #prefix: string;

  /** @param folder As the member says, @param prefix its path in the workspace. */
  constructor(folder: string, prefix: string) {
    this.folder = folder;
    this.#prefix = prefix;
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#diagnostics.values()];
  }

  /** Is there anything that forbids to go on? */
  get hasErrors(): boolean {
    return this.diagnostics.some(({ severity }) => severity === "error");
  }

  report(code: DiagnosticCode, place: Place, details: Details = {}): void {
    const location = this.locate(place);
    const pointer = "pointer" in place ? { pointer: place.pointer } : {};
    const diagnostic = diagnose(code, details, { ...pointer, location });
    const { file, line, column } = location;
    const key = JSON.stringify([code, file, line, column, diagnostic.message]);
    if (!this.#diagnostics.has(key)) this.#diagnostics.set(key, diagnostic);
  }

  /** A file that cannot be used. @param path Absolute path, for a file that could not even be read. */
  reportInputError(error: InputError, path: string): void {
    const source = error.source ?? new Source(path, "");
    this.report(
      error.code,
      { source, ...error.place },
      { reference: basename(path), ...error.details },
    );
  }

  /** The place with the file's path in the workspace. */
  locate(place: Place): Location {
    const file = this.nameOf(place.source);
    return "pointer" in place
      ? { file, ...placeInFile(place.source, place.pointer) }
      : { file, line: place.line, column: place.column };
  }

  /** Path in the workspace, with forward slashes. */
  nameOf(source: Source): string {
    const path = relative(this.folder, source.absoluteRef).split(sep).join("/");
    return this.#prefix === "" ? path : `${this.#prefix}/${path}`;
  }
}
