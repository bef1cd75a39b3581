/**
 * The model: everything the generator decides about one document, as plain, readonly, JSON-serialisable data.
 * `2-model` builds it, `3-emit` prints it and decides nothing. `lading generate --print-model <provider>` shows it.
 */
import type { JsonValue, OperationPlan, ProviderPlan } from "@lading/runtime";

import type { JsonObject } from "../openapi/pointer.ts";
import type { ResponseSchemas } from "./rules/rule.ts";

export type { JsonObject } from "../openapi/pointer.ts";
export type { JsonValue, ServerPlan } from "@lading/runtime";
export type * from "./rules/rule.ts";

/** The result of `1-load`: one document, read, resolved and valid. */
export interface LoadedSpec {
  /** Name of the folder under `specs/`, or its equivalent outside a workspace. */
  readonly provider: string;
  /** `@lading/imagekit`. */
  readonly packageName: string;
  /** Path of the document relative to the workspace, with forward slashes; of a document of no workspace, its name. */
  readonly source: string;
  /** The document is outside any workspace: its package is independent. */
  readonly isAlone?: true;
  /** The whole document as JSON, other files bundled in: every `$ref` begins with `#/` and can be resolved. */
  readonly document: JsonObject;
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

/** Hand-written code of a package: which files of `packages/<provider>/src/extras` exist. */
export interface Extras {
  /** `index.ts`: the package's index re-exports it. */
  readonly index: boolean;
  /** `client.ts`: a class that extends the generated client, under the same name, and the type of its options. */
  readonly client: boolean;
  /** `cli.ts`: the program behind the package's command. */
  readonly commandLine: boolean;
  /** The text of `guide.md`: sections of the package's README. */
  readonly guide?: string;
}

/** A place in a file: path relative to the workspace, line and column from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The result of `3-emit`: every file of one package, printed and formatted. */
export interface GeneratedPackage {
  /** Name in the summary. */
  readonly provider: string;
  /** Relative to the workspace: `packages/imagekit`. */
  readonly folder: string;
  /** The folder is shared with others: only the files listed here are compared, none is ever stale. */
  readonly isShared?: true;
  /** Folder of the document in its workspace; left out for a document outside any workspace. */
  readonly source?: string;
  /** For the manifest: the names given. */
  readonly names: JsonObject;
  /** What the manifest held when the names were chosen; left out where no names are. */
  readonly givenNames?: JsonObject;
  /** Sorted by path. */
  readonly files: readonly GeneratedFile[];
}

/** One file: path relative to the package's folder, with forward slashes. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  /** The file is a JSON object that its author writes too. Of these keys, a value is given to a new file only. */
  readonly authored?: readonly string[];
}

/** The names of an operation, in the manifest's `names.operations` by `GET /pets`. */
export interface OperationNames {
  /** Of the method; left out while it is not decided. */
  readonly name?: string;
  /** Of the function, where it is another. */
  readonly function?: string;
  /** The document's operationId; left out if there is none. */
  readonly operationId?: string;
  /** The id that replaces an operationId which the operation shares with others. */
  readonly id?: string;
  /** Names that the method had: no other operation gets them. */
  readonly former?: readonly string[];
}

/** One document, decided. */
export interface Api {
  /** Folder under `specs/` and `packages/`, last part of the package name. */
  readonly provider: string;
  /** `@lading/imagekit`. */
  readonly packageName: string;
  /** Path of the document relative to the workspace, with forward slashes. */
  readonly source: string;
  /** The package is outside any workspace: it has its own compiler options. */
  readonly isAlone?: true;
  /** Modules whose every export the index hands on, relative to it: hand-written code. */
  readonly reexports: readonly string[];
  /** The package's command, where it has one. */
  readonly command?: Command;
  /** Hand-written Markdown for the README, after the first call. */
  readonly guide?: string;
  /** `info.title` and `info.version`, as written. */
  readonly title: string;
  readonly version: string;
  readonly docs: Docs;
  readonly client: ClientModel;
  /** Named types in the order of `models.ts`. */
  readonly declarations: readonly Declaration[];
  readonly operations: readonly Operation[];
  /** Left out if no operation has parameters that a reader could write down. */
  readonly firstCall?: CallExample;
  /** Requests that the API sends. */
  readonly incoming: readonly Incoming[];
  /** The declaration of the known error codes; left out if the document lists none. */
  readonly errorCodeName?: string;
  /** The rules that responses are validated against. */
  readonly schemas: ResponseSchemas;
  /** What `schema.ts` is printed from. */
  readonly raw: RawDocument;
  /** The names to store in the manifest: `givenNames` of the next run. */
  readonly names: JsonObject;
}

/** What becomes of `format: int64`. Left out: a number, with a warning where one is rounded. */
export type Int64Choice = "bigint" | "string" | "auto";

/** An example call for readers; it compiles. */
export interface CallExample {
  /** Name of the method. */
  readonly operation: string;
  /** The parameters as a caller writes them, with a file as `{ $file: "cat.jpg" }`; left out if none are required. */
  readonly params?: JsonValue;
  /** The call option of this name, if it is required. */
  readonly contentType?: string;
}

/** Prose for a JSDoc comment. Spec text, not yet escaped. */
export interface Docs {
  /** One line. */
  readonly summary?: string;
  /** Paragraphs (CommonMark). */
  readonly description?: string;
  readonly deprecated?: true;
  /** `@defaultValue`, as JSON. */
  readonly defaultValue?: JsonValue;
  /** Limits and formats in words: "1 to 512 characters", "at most 500". */
  readonly constraints?: readonly string[];
  readonly example?: JsonValue;
  /** What single values of an enumeration mean, where the document says it. */
  readonly values?: readonly ValueDocs[];
  /** `externalDocs` URLs (http and https only). */
  readonly links?: readonly string[];
}

/** What one value of an enumeration means: one line. */
export interface ValueDocs {
  readonly value: JsonValue;
  readonly text: string;
}

/** A request that the API sends: a webhook, or a callback that an operation registers. */
export interface Incoming {
  readonly kind: "webhook" | "callback";
  /** Its key in the document. */
  readonly key: string;
  readonly method: string;
  /** The operation that asks for it. */
  readonly operation?: string;
  /** The declaration of its body. */
  readonly payloadName: string;
  readonly docs: Docs;
}

/** A command of a package: `npx @lading/imagekit`. */
export interface Command {
  readonly name: string;
  /** The file that npm links, relative to the package. */
  readonly path: string;
  /** The compiled program that it runs, relative to that file. */
  readonly program: string;
}

/** The client class and its options. */
export interface ClientModel {
  /** `ImageKit`. */
  readonly className: string;
  /** `ImageKitOptions`. */
  readonly optionsName: string;
  /** Where the index finds both: the generated `./client.ts`, or the hand-written module that extends it. */
  readonly module: string;
  readonly plan: ProviderPlan;
  /** Environment variable that turns the log up: `IMAGEKIT_LOG`. */
  readonly logVariable: string;
  /** Client options that are not credentials: server variables, and parameters or fields filled by the client. */
  readonly options: readonly ClientOption[];
  /** The ways to authenticate: each alternative is a set of options that belong together. Empty: no credentials. */
  readonly credentials: readonly (readonly ClientOption[])[];
  /** Options that may be left out one by one: all but the credentials of a group. */
  readonly loose: OptionsInterface;
  /** Credentials that belong together with others. */
  readonly groups: readonly CredentialGroup[];
  /** The document names no absolute server: the client's user must give a `baseUrl`. */
  readonly needsBaseUrl?: true;
  /** The choices that the constructor requires, besides the optional options; all of them apply. */
  readonly choices: readonly CredentialChoice[];
}

/** The interface of the optional options. It is called `optionsName` if there are no choices. */
export interface OptionsInterface {
  readonly name: string;
  readonly properties: readonly Property[];
}

/** Credentials that one way to authenticate requires together, as an interface: `CapillaryTillCredentials`. */
export interface CredentialGroup {
  readonly name: string;
  readonly shape: Extract<Shape, { kind: "object" }>;
  readonly docs: Docs;
}

/**
 * Ways to give the credentials of groups that share options: a way names the groups that are given. One way is given
 * whole, or no option at all, which leaves everything to the environment.
 */
export type CredentialChoice = readonly (readonly string[])[];

/** One option of the client's constructor. */
export interface ClientOption {
  readonly name: string;
  readonly shape: Shape;
  readonly docs: Docs;
  /** Environment variable it falls back to. */
  readonly env: string;
  readonly secret: boolean;
}

/** A named type of `models.ts`. */
export interface Declaration {
  readonly name: string;
  readonly shape: Shape;
  readonly docs: Docs;
  /** JSON pointer of the schema it came from; left out for types that the generator composes (parameters, results). */
  readonly pointer?: string;
  /** The request's variant of a schema; the response's variant is another declaration of the same pointer. */
  readonly isInput?: true;
  /** Of an enumeration: every value, exported as a constant of the type's name. An open enumeration's are those known today. */
  readonly values?: readonly EnumValue[];
}

/** A schema's discriminator: the values that identify the schema, and the property that has them. */
export interface Mark {
  readonly name: string;
  readonly values: readonly (string | number | boolean)[];
  readonly required: boolean;
  /** The direction in which the property is absent. */
  readonly absentIn?: "request" | "response";
}

/** The document as openapi-typescript reads it right. */
export interface RawDocument {
  readonly document: JsonObject;
  /** The key under which a schema has the type (`RawType`) to print in its place. */
  readonly typeKey: string;
  /** Replaces each percent sign in the document's names. */
  readonly percentSign: string;
}

/** A type in the raw document: a shape, or what every object has under the name. */
export type RawType = Shape | { readonly kind: "inherited"; readonly name: string };

/** A value of an enumeration or a constant. */
export type EnumValue = string | number | boolean | null;

/** A TypeScript type, decided. */
export type Shape =
  | {
      readonly kind:
        | "string"
        | "number"
        | "bigint"
        | "boolean"
        | "null"
        | "void"
        | "undefined"
        | "unknown"
        | "never";
    }
  /** In a union: any value that the other branches do not match. `unknown` would hide the other branches. */
  | { readonly kind: "other" }
  /** A credential, or a function that returns one: the runtime's `CredentialSource`. */
  | { readonly kind: "credential" }
  /** Bytes that the caller sends: the runtime's `FileInput`. */
  | { readonly kind: "file" }
  /** Bytes that a response has: `Blob`. */
  | { readonly kind: "blob" }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  /** Items that are sent one after another: `AsyncIterable`. */
  | { readonly kind: "asyncIterable"; readonly items: Shape }
  /** Items that are received one after another: the runtime's `ItemStream`, or `EventStream` for server-sent events. */
  | { readonly kind: "itemStream" | "eventStream"; readonly items: Shape }
  /** Literals that the API may add to: `"a" | "b" | (string & {})`. */
  | {
      readonly kind: "openEnum";
      readonly base: "string" | "number";
      readonly values: readonly (string | number)[];
    }
  | { readonly kind: "array"; readonly items: Shape }
  | { readonly kind: "tuple"; readonly items: readonly Shape[]; readonly rest?: Shape }
  | {
      readonly kind: "object";
      readonly properties: readonly Property[];
      readonly additional?: Shape;
    }
  | { readonly kind: "union"; readonly members: readonly Shape[] }
  | { readonly kind: "intersection"; readonly members: readonly Shape[] }
  /** A declaration of this model. */
  | { readonly kind: "reference"; readonly name: string };

/** One property of an object. */
export interface Property {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
  readonly readonly: boolean;
  readonly docs: Docs;
  /** Only `required` names it. */
  readonly assumed?: true;
}

/** One operation. */
export interface Operation {
  /** Name of the method. */
  readonly name: string;
  /** Name of the function and its file: the method's, unless a word of the language or something else has it. */
  readonly functionName: string;
  /** `uploadFilePlan`. */
  readonly planName: string;
  readonly plan: OperationPlan;
  readonly docs: Docs;
  /** JSON pointer of the operation. */
  readonly pointer: string;
  /** Name of the declaration for the flat parameters; left out if the operation has none. */
  readonly paramsName?: string;
  /** `false`: the parameters may be left out as a whole. */
  readonly paramsRequired: boolean;
  /** Media types of which the caller must name one, because nothing else decides which body is meant. */
  readonly contentTypes?: readonly string[];
  /** `UploadFileResult`, printed from `responses`. */
  readonly resultName: string;
  /** The result of the awaited call: the union of the success shapes. */
  readonly data: Shape;
  readonly responses: readonly ResponseModel[];
  /** Examples from the document, as the caller would write them. */
  readonly requests: readonly RequestExample[];
  /** An example call for the operation's comment; left out if a reader could not write the parameters down. */
  readonly example?: CallExample;
}

/** One documented response. */
export interface ResponseModel {
  /** `200`, `4XX` or `default`, as the document says. */
  readonly status: string;
  /** A success. If the document names no success, `default` is listed twice: for successes and for everything else. */
  readonly ok: boolean;
  /** Shape of the body; left out when it is empty. */
  readonly shape?: Shape;
  readonly docs: Docs;
  readonly examples: readonly ResponseExample[];
}

/** An example of a response's body. */
export interface ResponseExample {
  /** Key under `examples`, or `default` for a lone `example`. */
  readonly name: string;
  readonly mediaType: string;
  readonly value: JsonValue;
}

/** An example request: flat parameters, where a file is `{ "$file": "cat.jpg" }`. */
export interface RequestExample {
  /** Key under `examples`, or `default`. */
  readonly name: string;
  /** Left out when the request has no body. */
  readonly mediaType?: string;
  readonly params: { readonly [name: string]: JsonValue };
}
