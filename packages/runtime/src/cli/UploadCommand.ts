import type { NamedFile } from "../files/isFile.ts";
import type { UploadContext } from "../flows/many/manyUploads.ts";

/** What a command needs and accepts. */
export interface CommandFacts {
  /** `@lading/uploadcare`. */
  readonly packageName: string;
  /**
   * Alternative sets of environment variables with credentials, which come only from the environment. One set must be complete
   * before anything is uploaded.
   */
  readonly needs: readonly (readonly string[])[];
  /** Optional environment variables, with their descriptions. */
  readonly variables?: { readonly [name: string]: string };
  /** Flags besides those that every command has, by name without dashes. */
  readonly flags?: { readonly [name: string]: CommandFlag };
}

/** The command of a package: its arguments, and how it uploads one file. */
export interface UploadCommand<Value> extends CommandFacts {
  /** Called once, before the first upload. If it throws, the error is printed, and nothing is uploaded. */
  readonly start: (given: CommandInput) => Uploader<Value>;
  /** What the line of an uploaded file shows: its id or URL. */
  readonly summaryOf: (value: Value) => string;
}

/** Uploads one file. */
export type Uploader<Value> = (file: NamedFile, context: UploadContext) => PromiseLike<Value>;

/** A flag with a value. */
export interface CommandFlag {
  /** A phrase for the help. */
  readonly description: string;
  /** The placeholder of the value in the help. Default: `value`. */
  readonly placeholder?: string;
  /** The only values allowed. */
  readonly values?: readonly string[];
  /** May be given more than once. */
  readonly isList?: true;
}

/** The arguments of the command. */
export interface CommandInput {
  readonly baseUrl: string | undefined;
  /** Every value of each flag that was given. */
  readonly flags: ReadonlyMap<string, readonly string[]>;
  /** The variables of `needs` and `variables` that are set. */
  readonly variables: ReadonlyMap<string, string>;
}
