/** The result of `1-load`. */
import type { JsonObject } from "../../openapi/pointer.ts";

/** What a document becomes, known before it is read. */
export interface PackageIdentity {
  /** Name of the folder under `specs/` and `packages/`, or its equivalent outside a workspace. */
  readonly provider: string;
  /** `@lading/imagekit`. */
  readonly packageName: string;
  /** Path of the document relative to the workspace, with forward slashes; of a document of no workspace, its name. */
  readonly source: string;
  /** The package is outside any workspace: it has its own compiler options. */
  readonly isAlone?: true;
  /** The runtime is built from its sources in the same workspace. */
  readonly builtWithRuntime?: true;
  /** These are plain sources inside an app, not a package. */
  readonly sources?: Sources;
}

/** The result of `1-load`: one document, read, resolved and valid. */
export interface LoadedSpec extends PackageIdentity {
  /** Default: all of them. */
  readonly entries?: Entries;
  /** The whole document as JSON, other files bundled in: every `$ref` begins with `#/` and can be resolved. */
  readonly document: JsonObject;
  /** The same as YAML. */
  readonly text: string;
  readonly extras: Extras;
  /** `names` of the package's manifest (`manifest.ts`): the names that the last run chose; empty for a new package. */
  readonly givenNames: JsonObject;
  /** The same, as `publicNames.ts` reads them, with what is known of the operations and components that are here now. */
  readonly knownNames?: JsonObject;
  /** What components that came from other files are known by, the best first: JSON pointer → places. */
  readonly places?: ReadonlyMap<string, readonly string[]> | undefined;
  /** The place of a JSON pointer of the document in its file. */
  readonly locate: (pointer: string) => Location;
}

/** What is generated next to the index, each with a library of its own. */
export interface Entries {
  /** The schemas of responses, with valibot. */
  readonly schemas: boolean;
  /** The typed client of openapi-fetch. */
  readonly raw: boolean;
  /** The API for mocks and contract tests, examples and samples, with @lading/testing. */
  readonly testing: boolean;
}

/** Plain sources: files of one folder of an app, without anything that makes a package. */
export interface Sources {
  /** The end of an import of another of the files, as the app resolves it. */
  readonly ending: ImportEnding;
  /** Path of the document relative to the folder of the sources, with forward slashes; or its address. */
  readonly document?: string;
}

/** `"./models"` and this. */
export type ImportEnding = "" | ".js" | ".ts";

/** Hand-written code of a package: which files of `packages/<provider>/src/extras` exist. */
export interface Extras {
  /** `index.ts`: the package's index re-exports it. */
  readonly index: boolean;
  /** `client.ts`: a class that extends the generated client, under the same name, and the type of its options. */
  readonly client: boolean;
  /** `cli.ts`: the program behind the package's command. */
  readonly commandLine: boolean;
  /** `testing/index.ts`: the entry `./testing` re-exports it. */
  readonly testing: boolean;
  /** The text of `guide.md`: sections of the package's README. */
  readonly guide?: string;
}

/** A place in a file: path relative to the workspace, line and column from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
