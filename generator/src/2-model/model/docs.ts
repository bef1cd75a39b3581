/** Prose of the document, for comments and READMEs. */
import type { JsonValue } from "@lading/runtime";

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
