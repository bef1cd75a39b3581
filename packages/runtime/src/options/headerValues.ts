import { Refusal } from "../errors.ts";
import { textOf } from "../values/values.ts";

/** Headers to send. `null` removes a default header. */
export interface HeaderValues {
  readonly [name: string]: string | null | undefined;
}

/** Headers, names in lower case, with changes on top. */
export function changedHeaders(
  headers: Readonly<Record<string, string>>,
  changes: HeaderValues,
): Readonly<Record<string, string>> {
  const all = new Map(Object.entries(headers));
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) all.delete(name.toLowerCase());
    else if (value !== undefined) all.set(...headerLine(name, value));
  }
  return Object.fromEntries(all);
}

/** A header, its name in lower case. `fetch` would refuse an invalid value too, but shows the value in its message. */
export function headerLine(name: string, value: unknown): [name: string, value: string] {
  const text = textOf(value, name);
  if (!/^[!#$%&'*+.^`|~\w-]+$/.test(name) || !/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) {
    throw new Refusal(
      `the header ${JSON.stringify(name)} contains a line break or a character that a header cannot have`,
      name,
    );
  }
  return [name.toLowerCase(), text];
}
