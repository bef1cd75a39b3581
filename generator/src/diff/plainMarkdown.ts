/**
 * A sentence that has words of a document, as Markdown on one line: outside of code it mentions no one, and has no markup of its own.
 * It ends up in pull requests that a workflow opens.
 */
export function plainMarkdown(sentence: string): string {
  return sentence
    .replaceAll(/\s+/g, " ")
    .trim()
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : withoutMarkup(part)))
    .join("");
}

function withoutMarkup(text: string): string {
  return text
    .replaceAll("<", "&lt;")
    .replaceAll("](", "]\\(")
    .replaceAll(/@(?=\w)/g, "@<!-- -->");
}
