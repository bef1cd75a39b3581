/** What an operation's responses ask the header `Accept` to say (https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1). */
import type { DocumentedOperation } from "./readOperations.ts";

/** Media types without a character set, in lower case. */
export interface ExpectedAccept {
  /** Of the successes: they have full weight. */
  readonly wanted: readonly string[];
  /** All that the document describes. */
  readonly known: ReadonlySet<string>;
}

export const anyType = "*/*";

export function expectedAccept({
  responses,
}: Pick<DocumentedOperation, "responses">): ExpectedAccept {
  const successes = responses.filter(({ status }) => status.startsWith("2"));
  const promised =
    successes.length > 0 ? successes : responses.filter(({ status }) => status === "default");
  const wanted = typesOf(promised).filter((type) => isRange(type) && type !== anyType);
  return { wanted, known: new Set(typesOf(responses)) };
}

/** The header: anything is better than nothing. */
export function acceptText({ wanted }: ExpectedAccept): string {
  return wanted.length === 0 ? anyType : [...wanted, `${anyType};q=0.1`].join(", ");
}

/** Few servers read a character set there. */
export function plainType(type: string): string {
  return type
    .toLowerCase()
    .replaceAll(/\s/g, "")
    .replace(/;charset=[^;]*/, "");
}

function typesOf(responses: DocumentedOperation["responses"]): readonly string[] {
  return [...new Set(responses.flatMap(({ content }) => [...content.keys()].map(plainType)))];
}

/** Other words in a document are no media types. */
function isRange(type: string): boolean {
  return /^[^\s/,;]+\/[^\s/,;]+(;.*)?$/.test(type);
}
