/** What `generate` takes and returns. */
import type { Api, Entries } from "./2-model/model.ts";
import type { WriteSummary } from "./4-write/changes.ts";
import type { Choices } from "./config/config.ts";
import type { ImportStyle, OutputKind } from "./config/chooseOutput.ts";
import type { Diagnostic } from "./diagnostics/catalogue.ts";

/** What applies to every way to generate. */
interface CommonOptions {
  /** `write` (default) brings the files up to date; `check` only compares; `model` stops at the model. */
  readonly mode?: "write" | "check" | "model";
  /** Leave out each operation that is not supported, with a warning, instead of refusing the document. Default: `false`. */
  readonly allowPartial?: boolean;
  /** The type of integers with `format: int64`. Default: the document's `x-lading-int64`, else `number`. */
  readonly int64?: "number" | "bigint" | "string" | "auto" | undefined;
}

/** One document outside any workspace, and the folder of what is generated from it. */
export interface GenerateFileOptions extends CommonOptions {
  /** The document, an absolute path or an address (`https://…`). */
  readonly spec: string;
  /** The folder that is written, an absolute path. */
  readonly out: string;
  /** A package, or plain sources. Default: sources inside an app, where a folder above has a package.json, else a package. */
  readonly kind?: OutputKind | undefined;
  /** How the sources import each other. Default: `auto`, as the app's tsconfig.json resolves. */
  readonly imports?: ImportStyle | undefined;
  /** The folder that references must not leave, an absolute path. Default: the document's folder. */
  readonly root?: string;
  /** npm name of a package; sources name their class after it. Default: the name of a package's folder, or the document's title. */
  readonly name?: string;
  /** What is generated of the document, and under which names. */
  readonly choices?: Choices;
  /** An overlay that is laid over the document, an absolute path. Default: the one next to a document under `specs/`. */
  readonly overlay?: string;
  /** What is generated next to the index. Default: all in a package, nothing in sources. */
  readonly entries?: Partial<Entries>;
}

/** What to generate. */
export interface GenerateOptions extends CommonOptions {
  /** The workspace, an absolute path. Default: the nearest folder with `specs/`, from the current one upwards. */
  readonly root?: string;
  /** Folders under `specs/`. Default, also for an empty list: all of them. */
  readonly providers?: readonly string[];
}

/** The result of a run. */
export interface GenerateOutcome {
  /** No diagnostic is an error, and with `check` nothing differs. */
  readonly ok: boolean;
  /** The folder that the other paths are relative to; left out if there is none. */
  readonly root?: string;
  /** In the order of the files, then of the lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** The models; left out after an error. */
  readonly models?: readonly Api[];
  /** Left out after an error, and with `model`. */
  readonly summary?: WriteSummary;
  /** The command that installs what the app's sources import and its package.json does not name; left out if there is nothing. */
  readonly install?: string;
}
