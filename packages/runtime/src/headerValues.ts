/** Headers to send. `null` takes a default header away. */
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
    else if (value !== undefined) all.set(name.toLowerCase(), value);
  }
  return Object.fromEntries(all);
}
