/**
 * Everything the generator has to say about its input: one catalogue of codes, each with its severity, message and fix.
 * A mistake in a document is collected, never thrown; only our own bugs throw.
 */
import type { Location } from "../2-model/model.ts";

/** Weight of a diagnostic: after an `error` nothing is written; an `info` asks for nothing. */
export type Severity = "error" | "warning" | "info";

/** One finding. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** How to mend it. */
  readonly fix: string;
  /** JSON pointer (RFC 6901) into the document; left out when the finding is about no document. */
  readonly pointer?: string;
  readonly location?: Location;
  /** At so many further places the same is found; they are not listed. */
  readonly more?: number;
}

/** How a phase reports a finding: code, JSON pointer, and the details that the message names. */
export type Report = (code: DiagnosticCode, pointer: string, details?: Details) => void;

/** Words for the `{name}` places of a message. The detail `fix` replaces the catalogue's fix. */
export type Details = Readonly<Record<string, string>>;

/** What the catalogue says about one code. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** `{name}` is replaced by the detail of that name. */
  readonly message: string;
  readonly fix: string;
  /** One operation cannot be expressed, and the others can without it: `--allow-partial` leaves it out. */
  readonly concernsOperation?: true;
  /** The message names all there is to fix: further places with the same words are counted, not listed. */
  readonly isListedOnce?: true;
}

/** Every code there is, in the order of the phases. */
export type DiagnosticCode =
  // 1-load
  | "specs-not-found"
  | "provider-not-found"
  | "provider-name-invalid"
  | "provider-exists"
  | "spec-unreadable"
  | "yaml-syntax"
  | "yaml-key-duplicate"
  | "yaml-key-repeated"
  | "yaml-text-unindented"
  | "yaml-not-json"
  | "document-too-large"
  | "document-too-deep"
  | "key-too-long"
  | "not-openapi"
  | "structure-invalid"
  | "structure-unexpected"
  | "nullable-outdated"
  | "structure-odd"
  | "type-unknown"
  | "schema-contradictory"
  | "reference-dangling"
  | "reference-idle"
  | "reference-odd"
  | "mapping-dangling"
  | "reference-remote"
  | "reference-outside-folder"
  | "reference-cycle"
  | "path-unusual"
  | "operation-id-duplicate"
  | "path-parameter-undeclared"
  | "path-parameter-unused"
  | "extension-unknown"
  | "extension-misplaced"
  | "extension-invalid"
  | "manifest-invalid"
  // 2-model and 3-emit
  | "construct-unsupported"
  | "name-collision"
  | "name-changed"
  | "name-reserved"
  | "name-unusable"
  | "parameter-shape-unsupported"
  | "parameter-style-unknown"
  | "pattern-backtracks"
  | "media-type-raw"
  | "part-header-unsent"
  | "part-unnamed"
  | "sequence-unframed"
  | "security-scheme-unsupported"
  | "extension-conflict"
  | "server-unusable"
  | "server-variable-open"
  | "base-url-required"
  | "example-invalid"
  | "operation-left-out"
  // 4-write
  | "package-adopted"
  | "package-busy"
  | "package-changed"
  | "package-json-invalid"
  | "file-edited"
  | "file-kept"
  | "file-not-ours"
  | "path-outside-package"
  | "file-unwritable";

/** The catalogue. Every code has a test in `test/generator/diagnostics.test.ts`. */
export const catalogue: Readonly<Record<DiagnosticCode, CatalogueEntry>> = {
  "specs-not-found": {
    severity: "error",
    message: "There is no folder specs/ here or in any folder above.",
    fix: "Run inside the workspace, or name it with --root.",
  },
  "provider-not-found": {
    severity: "error",
    message: 'There is no provider "{provider}". {known}',
    fix: "Name one of the folders under specs/ that hold an openapi.yaml, openapi.yml or openapi.json.",
  },
  "provider-name-invalid": {
    severity: "error",
    message: '"{provider}" cannot be the name of a package. {reason}',
    fix: "Rename the folder under specs/: small letters, digits and single hyphens, beginning with a letter.",
  },
  "provider-exists": {
    severity: "error",
    message: "There is a folder specs/{provider} already.",
    fix: "Give another name with --name, or change the document that is there.",
  },
  "spec-unreadable": {
    severity: "error",
    message: "The document cannot be read: {reason}.",
    fix: "Make it a UTF-8 file of its own inside the provider's folder, at most 16 MiB.",
  },
  "yaml-syntax": {
    severity: "error",
    message: "This is not YAML: {reason}.",
    fix: "Correct the syntax at this place, or on the line before.",
  },
  "yaml-key-duplicate": {
    severity: "error",
    message: "The same key stands twice in one mapping, with different lists or kinds of values.",
    fix: "Keep one of the two; YAML does not say which of them counts.",
  },
  "yaml-key-repeated": {
    severity: "warning",
    message: 'The key "{key}" stands twice in one mapping: {reading}.',
    fix: "Keep one of the two.",
  },
  "yaml-text-unindented": {
    severity: "warning",
    message:
      "Lines of quoted text ({lines}) are not indented beyond their key: YAML forbids it, and some parsers refuse the file.",
    fix: "Indent each line of the text further than its key.",
  },
  "yaml-not-json": {
    severity: "error",
    message: "An OpenAPI document holds JSON values only, and this is none: {found}.",
    fix: "Write a string, number, boolean, null, list or mapping without a tag.",
  },
  "document-too-large": {
    severity: "error",
    message: "The document has more than {limit} values, once its YAML aliases are written out.",
    fix: "Replace aliases of aliases by $ref, which is followed instead of copied.",
  },
  "document-too-deep": {
    severity: "error",
    message: "The document nests, or refers on, deeper than {limit} levels.",
    fix: "Move inner schemas to components, and refer to them directly.",
  },
  "key-too-long": {
    severity: "error",
    message: "The keys that lead here have more than {limit} characters.",
    fix: "Shorten the path or the name: no server reads a request line of that length.",
  },
  "not-openapi": {
    severity: "error",
    message: "This is no OpenAPI 3.0, 3.1 or 3.2 document: {found}.",
    fix: 'Begin the document with "openapi: 3.1.0"; convert an older one first.',
  },
  "structure-invalid": {
    severity: "error",
    message: "{message}",
    fix: "Compare with the object's section of the specification: https://spec.openapis.org/oas/latest.html.",
  },
  "structure-unexpected": {
    severity: "warning",
    message: "{message}",
    fix: "Drop it, or begin its name with x-; the generator passes over it.",
  },
  "nullable-outdated": {
    severity: "warning",
    isListedOnce: true,
    message:
      "`nullable` is no keyword since OpenAPI 3.1: it is read as it was meant, so that null is allowed.",
    fix: 'Write type: [string, "null"], or add a branch of the type "null".',
  },
  "structure-odd": {
    severity: "warning",
    message: "{message}",
    fix: "Compare with the object's section of the specification: https://spec.openapis.org/oas/latest.html.",
  },
  "type-unknown": {
    severity: "warning",
    message: 'There is no type "{name}": it is read as {meaning}.',
    fix: "Write string, number, integer, boolean, array, object or null, and let format say the rest.",
  },
  "schema-contradictory": {
    severity: "warning",
    message:
      "What is asked of this schema contradicts itself: no value fits all of it, and its type is `never`.",
    fix: "Let the parts of its allOf agree on what a property is, or drop one of them.",
  },
  "reference-dangling": {
    severity: "error",
    message: '"{reference}" leads nowhere: {reason}.',
    fix: "Correct the reference, or add what it names.",
  },
  "reference-idle": {
    severity: "warning",
    message: '"{reference}" is not followed: {reason}. No operation needs it.',
    fix: "Correct the reference, or drop what holds it; it is read as any value.",
  },
  "reference-odd": {
    severity: "warning",
    message: '"{given}" leads nowhere as it is written: it is read as "{meant}".',
    fix: "Write the reference as it is read.",
  },
  "mapping-dangling": {
    severity: "warning",
    message: 'The discriminator maps a value to "{reference}", which leads nowhere: {reason}.',
    fix: "Correct the mapping, or drop it; the generator passes over it.",
  },
  "reference-remote": {
    severity: "error",
    isListedOnce: true,
    message: '"{reference}" is not followed: the generator works offline.',
    fix: "Copy the file beside the document and refer to it by a relative path.",
  },
  "reference-outside-folder": {
    severity: "error",
    isListedOnce: true,
    message: '"{reference}" leads out of the folder {folder}.',
    fix: "{advice} Symbolic links count as where they lead.",
  },
  "reference-cycle": {
    severity: "error",
    message: "This reference leads back to itself without ever reaching a value.",
    fix: "Let one of the references in the circle give way to what is meant.",
  },
  "path-unusual": {
    severity: "warning",
    message: 'The path "{path}" is read as "{meant}".',
    fix: "Begin the path with a slash, and put nothing but its parameters' names into braces.",
  },
  "operation-id-duplicate": {
    severity: "warning",
    message:
      'The operationId "{operationId}" is not its own: {first} has it too. This one is called {name}, the other {other}.',
    fix: "Give each operation an operationId of its own.",
  },
  "path-parameter-undeclared": {
    severity: "warning",
    message:
      "{method} {path} does not declare its path parameter {{name}}: it is taken for {meaning}.",
    fix: "Declare it under the operation's or the path's parameters, with in: path and required: true.",
  },
  "path-parameter-unused": {
    severity: "warning",
    message: 'The path parameter "{name}" has no place in {path}, and is passed over.',
    fix: "Put {{name}} into the path, or drop the parameter.",
  },
  "extension-unknown": {
    severity: "error",
    message: "There is no extension {name}.{suggestion}",
    fix: "See the list of extensions in generator/README.md.",
  },
  "extension-misplaced": {
    severity: "error",
    message: "{name} means nothing here: it stands on {place}.",
    fix: "Move it there, or drop it.",
  },
  "extension-invalid": {
    severity: "error",
    message: "{name} must be {expected}.",
    fix: "See the list of extensions in generator/README.md.",
  },
  "manifest-invalid": {
    severity: "error",
    message: "{path} is not a manifest that this generator can read: {reason}.",
    fix: "Restore it from version control (after a merge, take either side), or delete it: the next run then adopts the files that it would write unchanged.",
  },
  "construct-unsupported": {
    severity: "error",
    concernsOperation: true,
    message: "This cannot be expressed: {what}.",
    fix: "Describe it in another way.",
  },
  "name-collision": {
    severity: "error",
    concernsOperation: true,
    message: 'The name "{name}" is needed twice: here, and for {other}.',
    fix: "Rename one of the two.",
  },
  "name-changed": {
    severity: "warning",
    message: "The public name {name} is {now} from now on: {what} has another operationId.",
    fix: "Tell the package's users, or give the operation its former operationId.",
  },
  "name-reserved": {
    severity: "warning",
    message: 'The name "{name}" is kept for {owner}, which had it before: {what} is called {now}.',
    fix: "Nothing need be done. To give the name away, drop its entry from names in the package's .lading.json.",
  },
  "name-unusable": {
    severity: "warning",
    message:
      'The public name "{name}" of {what} cannot be kept, since generated code needs it: it is {now} from now on.',
    fix: "Tell the package's users; or correct the entry under names in the package's .lading.json.",
  },
  "parameter-shape-unsupported": {
    severity: "error",
    concernsOperation: true,
    message: 'The parameter "{name}" cannot be sent: {reason}.',
    fix: "Choose a style that its schema allows, or describe its value with content.",
  },
  "parameter-style-unknown": {
    severity: "warning",
    message: "There is no style {style} in {place}: the parameter goes in the style {fallback}.",
    fix: "Choose one of the styles that the parameter's place has.",
  },
  "pattern-backtracks": {
    severity: "warning",
    message:
      "The pattern {pattern} can take exponential time to fail: response validation leaves it out.",
    fix: "Let no text be read in two ways: no repetition directly inside another, no choices that begin alike, as (a+)+ and (a|aa)* do.",
  },
  "media-type-raw": {
    severity: "warning",
    message:
      "A body of type {mediaType} goes as its caller encodes it: its schema names no members that could become its parts.",
    fix: "Give the whole type, boundary included, with the call option contentType; or describe it as an object with a property for each part.",
  },
  "part-header-unsent": {
    severity: "warning",
    message:
      'The part "{part}" goes without its header "{name}": the document does not fix its value, and a caller has no place for it.',
    fix: "Fix the value with const where it is always the same; what differs belongs into a field or a parameter.",
  },
  "part-unnamed": {
    severity: "warning",
    message:
      'This form is described as a file, without a name for its part: it goes as the part "file".',
    fix: "Describe the form as an object with a property for each part.",
  },
  "sequence-unframed": {
    severity: "warning",
    message:
      "How items of {mediaType} follow one another is not known: the answer is given as a whole, or by .asResponse() as it comes.",
    fix: "Nothing need be done; items of application/jsonl, application/json-seq and text/event-stream are given one by one.",
  },
  "security-scheme-unsupported": {
    severity: "warning",
    message:
      'The client cannot send the security scheme "{name}": {reason}. Its user must, with defaultHeaders.',
    fix: "Define it under components/securitySchemes as http, apiKey, oauth2, openIdConnect or mutualTLS.",
  },
  "extension-conflict": {
    severity: "error",
    message: "{name} contradicts what stands beside it: {reason}.",
    fix: "Keep one of the two.",
  },
  "server-unusable": {
    severity: "warning",
    message: 'The server "{url}" cannot be called, and is passed over: {reason}.',
    fix: "Give an http or https URL; without any, the user gives a baseUrl.",
  },
  "server-variable-open": {
    severity: "warning",
    message: "The server variable {name} has no default: whoever makes a client must give it.",
    fix: "Give the variable a default.",
  },
  "base-url-required": {
    severity: "warning",
    message: "The document names no absolute server: whoever makes a client must give a baseUrl.",
    fix: "Add the API's address to servers, such as https://api.example.com, or leave it to the client's user.",
  },
  "example-invalid": {
    severity: "error",
    message: 'The example "{name}" is none: {reason}.',
    fix: "Write the example as the value that is sent.",
  },
  "operation-left-out": {
    severity: "warning",
    message: "{method} {path} is left out of the package: {reason}",
    fix: "Mend what is said, or live without the operation; without --allow-partial the document is refused.",
  },
  "package-adopted": {
    severity: "info",
    message:
      "{path} comes from a version without manifests: the files that this version would write are now listed in {path}/.lading.json.",
    fix: "Commit .lading.json with the package: from now on it alone says which files are the generator's.",
  },
  "package-busy": {
    severity: "error",
    message: "Another run is writing to {path}: process {pid} on {host}, since {since}.",
    fix: "Wait until it has ended, then run again. A run that was killed is noticed by itself.",
  },
  "package-changed": {
    severity: "error",
    message: "Another run has changed {path} since this one began.",
    fix: "Run again: names are chosen beside those that are there now.",
  },
  "package-json-invalid": {
    severity: "error",
    message: "{path} cannot be merged with what is generated: {reason}.",
    fix: "Correct it at this place; or delete it, and it is written anew without what its author added.",
  },
  "file-edited": {
    severity: "warning",
    message: "{path} has been edited by hand since it was generated: generation replaces it.",
    fix: "Describe the change in the document, or write it into src/extras/; version control has the edited file.",
  },
  "file-kept": {
    severity: "warning",
    message: "{path} is no longer generated, but has been edited by hand: it stays, and is yours.",
    fix: "Delete it if nothing needs it.",
  },
  "file-not-ours": {
    severity: "error",
    message: "{path} is in the way: the generator did not write it and will not overwrite it.",
    fix: "Move it to the package's extras folder, or delete it.",
  },
  "path-outside-package": {
    severity: "error",
    message: "{path} is not written: it would leave the package's own folder.",
    fix: "Replace the symbolic link by a folder, or rename what gives the file its name.",
  },
  "file-unwritable": {
    severity: "error",
    message: "{path} cannot be changed: {reason}.",
    fix: "Look at the permissions and the free space, then run again.",
  },
};

/** Makes the diagnostic of a code. `{{name}}` in the catalogue stands for the detail in braces. */
export function diagnose(
  code: DiagnosticCode,
  details: Details = {},
  place: Pick<Diagnostic, "pointer" | "location"> = {},
): Diagnostic {
  const { severity, message, fix } = catalogue[code];
  return {
    code,
    severity,
    message: fillTemplate(message, details),
    fix: details.fix ?? fillTemplate(fix, details),
    ...place,
  };
}

/** One pass over the template, so that braces in a detail are never filled again. */
function fillTemplate(template: string, details: Details): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(details, name) ? (details[name] ?? place) : place,
  );
}

/** Order of the files, then of the lines; the same in every locale. Findings about no file come first. */
export function compareDiagnostics(one: Diagnostic, other: Diagnostic): number {
  return (
    compareText(one.location?.file ?? "", other.location?.file ?? "") ||
    (one.location?.line ?? 0) - (other.location?.line ?? 0) ||
    (one.location?.column ?? 0) - (other.location?.column ?? 0) ||
    compareText(one.code, other.code) ||
    compareText(one.message, other.message)
  );
}

/** Compares by UTF-16 code units: unlike `localeCompare`, the same on every machine. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
