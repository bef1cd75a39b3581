import type { NamedFile } from "../files/fileInput.ts";
import type { UploadContext } from "../flows/manyUploads.ts";

/** What a command takes. */
export interface CommandFacts {
  /** `@lading/uploadcare`. */
  readonly packageName: string;
  /**
   * Environment variables with credentials and the like, which is the only place they come from: alternatives of those
   * that go together. One alternative must be whole before anything is uploaded.
   */
  readonly needs: readonly (readonly string[])[];
  /** Environment variables that may be there, and what for. */
  readonly variables?: { readonly [name: string]: string };
  /** Flags beside those that every command has, by their names without dashes. */
  readonly flags?: { readonly [name: string]: CommandFlag };
}

/** The command of a package: what it takes, and how it uploads one file. */
export interface UploadCommand<Value> extends CommandFacts {
  /** Called once, before the first upload. What it throws is told, and nothing is uploaded. */
  readonly start: (given: CommandInput) => Uploader<Value>;
  /** What a line shows of an uploaded file: its id, its URL. */
  readonly summaryOf: (value: Value) => string;
}

/** Uploads one file. */
export type Uploader<Value> = (file: NamedFile, context: UploadContext) => PromiseLike<Value>;

/** A flag with a value. */
export interface CommandFlag {
  /** Half a sentence for the help. */
  readonly description: string;
  /** What stands for the value in the help. Default: `value`. */
  readonly placeholder?: string;
  /** The only values allowed. */
  readonly values?: readonly string[];
  /** May be given more than once. */
  readonly isList?: true;
}

/** What the caller of the command gave. */
export interface CommandInput {
  readonly baseUrl: string | undefined;
  /** Every value of each flag that was given. */
  readonly flags: ReadonlyMap<string, readonly string[]>;
  /** The variables of `needs` and `variables` that are set. */
  readonly variables: ReadonlyMap<string, string>;
}
