import { basename, relative, sep } from "node:path";
import { Source } from "#redocly";
import type { Location } from "../../2-model/model.ts";
import { DiagnosticList } from "../../diagnostics/DiagnosticList.ts";
import type { Details, Diagnostic, DiagnosticCode } from "../../diagnostics/catalogue.ts";
import type { OverlayResult } from "../overlay/overlay.ts";
import type { InputError } from "../read/InputError.ts";
import { locateInFile, type SourcePlace } from "../read/locateInFile.ts";

/** How messages name a file: by its path below a folder; or, for what is a copy, by where it came from. */
export type DocumentName = { readonly prefix: string } | { readonly label: string };

/** Collects the findings about one document, each place once. */
export class Findings {
  readonly #list = new DiagnosticList();
  /** Absolute path of the folder with the document and every file that it may refer to, symbolic links resolved. */
  readonly folder: string;
  readonly #name: DocumentName;
  /** What to do about a file outside the folder. Left out: the document is one file, without any other next to it. */
  readonly adviceOutside: string | undefined;
  /** Names of files that are not named as the others: by absolute path. */
  readonly #names = new Map<string, string>();
  readonly #relocations = new Map<Source, (pointer: string) => SourcePlace>();
  /** What an overlay did to the document. */
  overlay: OverlayResult | undefined;

  /** @param folder See the property. @param name A text is the folder's path in the workspace. */
  constructor(folder: string, name: string | DocumentName, adviceOutside?: string) {
    this.folder = folder;
    this.#name = typeof name === "string" ? { prefix: name } : name;
    this.adviceOutside = adviceOutside;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#list.diagnostics;
  }

  /** Is any finding an error? */
  get hasErrors(): boolean {
    return this.#list.hasErrors;
  }

  report(code: DiagnosticCode, place: SourcePlace, details: Details = {}): void {
    const where = "pointer" in place ? place.pointer : `${place.line}:${place.column}`;
    const pointer = "pointer" in place ? { pointer: place.pointer } : {};
    this.#list.add(code, details, {
      key: `${place.source.absoluteRef} ${where}`,
      locate: () => ({ ...pointer, location: this.locate(place) }),
    });
  }

  /** Reports a file that cannot be used. @param path Absolute path, for a file that could not be read. */
  reportInputError(error: InputError, path: string): void {
    const source = error.source ?? new Source(path, "");
    this.report(
      error.code,
      { source, ...error.place },
      { reference: basename(path), ...error.details },
    );
  }

  /** From now on, what is found at a pointer into this file is where `find` says. */
  relocate(source: Source, find: (pointer: string) => SourcePlace): void {
    this.#relocations.set(source, find);
  }

  /** Names a file that is not below the folder. */
  nameFile(path: string, name: string): void {
    this.#names.set(path, name);
  }

  /** The place with the file's path in the workspace. */
  locate(found: SourcePlace): Location {
    const relocate = this.#relocations.get(found.source);
    const place = relocate && "pointer" in found ? relocate(found.pointer) : found;
    const file = this.nameOf(place.source);
    return "pointer" in place
      ? { file, ...locateInFile(place.source, place.pointer) }
      : { file, line: place.line, column: place.column };
  }

  /** Path in the workspace, with forward slashes. */
  nameOf(source: Source): string {
    const given = this.#names.get(source.absoluteRef);
    if (given !== undefined) return given;
    if ("label" in this.#name) return this.#name.label;
    const { prefix } = this.#name;
    const path = relative(this.folder, source.absoluteRef).split(sep).join("/");
    return prefix === "" ? path : `${prefix}/${path}`;
  }
}
