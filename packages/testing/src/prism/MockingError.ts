/** A document that Prism cannot mock: a mistake in the document, or a limit of Prism's, and none of the program that asks. */
export class MockingError extends Error {
  override readonly name: string = "MockingError";

  /** @param failure What Prism says. */
  constructor(failure: string) {
    super(`Prism cannot mock the document: ${explained(failure)}`);
  }
}

function explained(failure: string): string {
  const missing = /MissingPointerError: at "([^"]*)", token "[^"]*" in "([^"]*)"/.exec(failure);
  if (missing !== null)
    return `at ${missing[1] ?? ""}, the reference ${missing[2] ?? ""} leads nowhere. Correct it, or remove what has it: Prism follows references in extensions and examples too.`;
  return `${failure.replace(/^Error: /, "")} Remove from a copy of the document what this names, and mock the copy.`;
}
