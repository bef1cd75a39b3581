/**
 * `lading.config`: its type, as its author reads it. `config.schema.json` is printed from these interfaces, and the check of a
 * configuration reads that schema (`checkConfig.ts`).
 */
import type { Details, DiagnosticCode } from "../diagnostics/catalogue.ts";
import type { ImportStyle, OutputKind } from "./chooseOutput.ts";

/** The configuration of a repository: `lading.config.ts`, `.js` or `.json`. */
export interface LadingConfig {
  /** For editors: the path of this schema, such as `./node_modules/lading/config.schema.json`. */
  readonly $schema?: string;
  /** The APIs by name: that of the package, in lower case with hyphens. */
  readonly apis: Readonly<Record<string, ApiConfig>>;
}

/** One API. */
export interface ApiConfig extends Choices {
  /** The OpenAPI document: a path relative to the configuration, or an address. Default: `specs/<name>/openapi.yaml`. */
  readonly document?: string;
  /** An OpenAPI Overlay that is laid over the document: a path relative to the configuration. Default: `overlay.yaml` next to a document under `specs/`. */
  readonly overlay?: string;
  /** The folder that is written, relative to the configuration. Default: `packages/<name>`, for a document under `specs/`. */
  readonly output?: string | OutputConfig;
  /** npm name of a package. Default: the API's name. */
  readonly name?: string;
  /** The type of integers with `format: int64`. Default: the document's `x-lading-int64`, else `number`. */
  readonly int64?: "number" | "bigint" | "string" | "auto";
  /** Generate the schemas that validate responses. Default: in a package, not in sources. */
  readonly schemas?: boolean;
  /** Generate the typed client of openapi-fetch. Default: in a package, not in sources. */
  readonly raw?: boolean;
  /** Generate examples, samples and names for tests, with @lading/testing. Default: in a package, not in sources. */
  readonly testing?: boolean;
}

/** Where and in what form the result is written. */
export interface OutputConfig {
  /** The folder that is written, relative to the configuration. */
  readonly folder: string;
  /** A package, or plain sources. Default: sources inside an app, else a package. */
  readonly kind?: OutputKind;
  /** How sources import each other. Default: `auto`, as the app's tsconfig.json resolves. */
  readonly imports?: ImportStyle;
}

/** What is generated of a document, and under which names. */
export interface Choices {
  /**
   * Name of the client class. Default: the document's `x-lading-class-name`, else after the API's name.
   *
   * @pattern ^[A-Z][a-zA-Z0-9]*$
   * @expected a name in PascalCase
   */
  readonly className?: string;
  /** The operations to generate. Default: all of them. */
  readonly include?: Selection;
  /** Operations to leave out, even if they are included. */
  readonly exclude?: Exclusion;
  /** Other names than the document's. */
  readonly names?: NamesConfig;
}

/** Selects operations and webhooks: those with one of these tags, paths or names. */
export interface Selection {
  /** Tags. */
  readonly tags?: readonly string[];
  /** Paths as in the document, where `*` stands for one segment and `**` for any number: `/pets/**`. For a webhook, its name. */
  readonly paths?: readonly string[];
  /** An operationId, or a method and path: `GET /pets`. For a webhook, its method and name: `POST petAdded`. */
  readonly operations?: readonly string[];
}

/** The same, and those that the document calls deprecated. */
export interface Exclusion extends Selection {
  /** Operations that the document calls deprecated. */
  readonly deprecated?: boolean;
}

/** Names, each by the one that the document gives. */
export interface NamesConfig {
  /**
   * Methods, by operationId or by method and path.
   *
   * @pattern ^[a-z][a-zA-Z0-9]*$
   * @expected a name in camelCase
   */
  readonly operations?: Readonly<Record<string, string>>;
  /**
   * Types, by the key under `components/schemas`.
   *
   * @pattern ^[A-Z][a-zA-Z0-9]*$
   * @expected a name in PascalCase
   */
  readonly schemas?: Readonly<Record<string, string>>;
}

/** A mistake in a configuration, and the keys that lead to it. */
export interface ConfigProblem {
  readonly code: DiagnosticCode;
  readonly path: readonly string[];
  readonly details: Details;
}

/** Is a document named by its address, and not by a path? */
export function isAddress(document: string): boolean {
  return /^https?:\/\//i.test(document);
}

/** Returns the configuration as it is: an editor completes it, and marks a misspelt key. */
export function defineConfig(config: LadingConfig): LadingConfig {
  return config;
}
