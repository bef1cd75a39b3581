/** The names in a list that arrives piece by piece, separated by line ends or by NUL. Empty ones are passed over. */
export async function* listedNames(
  list: AsyncIterable<Uint8Array>,
  isNullSeparated: boolean,
): AsyncGenerator<string> {
  const separator = isNullSeparated ? "\0" : /\r?\n/;
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of list) {
    const names = (rest + decoder.decode(piece, { stream: true })).split(separator);
    rest = names.pop() ?? "";
    yield* names.filter((name) => name !== "");
  }
  const last = (rest + decoder.decode()).replace(isNullSeparated ? "\0" : /\r$/, "");
  if (last !== "") yield last;
}
