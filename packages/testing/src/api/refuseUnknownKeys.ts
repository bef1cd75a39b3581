/** How a message begins, and what it says of the keys that there are. */
export interface KeyOwner {
  /** `A fault of uploadFile has`. */
  readonly owner: string;
  /** `The fault drip takes`. */
  readonly taker: string;
}

/** Throws where an object has a key that means nothing: a misspelt one would be left out in silence. */
export function refuseUnknownKeys(
  given: object,
  known: readonly string[],
  { owner, taker }: KeyOwner,
): void {
  const unknown = Object.keys(given).filter((key) => !known.includes(key));
  if (unknown.length === 0) return;
  const names = unknown.map((key) => `"${key}"`).join(" and ");
  throw new Error(`${owner} ${names}. ${taker} ${known.join(", ")}.`);
}
