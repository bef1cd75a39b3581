/** A comment with its delimiters: on one line when it is one line. */
export function commentText(docs: string): string {
  if (!docs.includes("\n")) return `/** ${docs} */`;
  return ["/**", ...docs.split("\n").map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}
