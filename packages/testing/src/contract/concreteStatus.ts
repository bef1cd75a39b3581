/** Statuses to respond with where the document says `4XX` or `default`. */

/** A status that this response describes and no other does; `undefined`: the document leaves none. */
export function concreteStatus(status: string, all: readonly string[]): number | undefined {
  if (/^\d{3}$/.test(status)) return Number(status);
  const taken = new Set(all);
  const classes = status === "default" ? [5, 4] : [Number(status.charAt(0))];
  return (
    classes
      .filter((digit) => status !== "default" || !taken.has(`${String(digit)}XX`))
      // From 18 on: the earlier ones mean something to clients (credentials, redirects, bodies that must be empty).
      .flatMap((digit) => Array.from({ length: 80 }, (_code, index) => digit * 100 + 18 + index))
      .find((code) => !taken.has(String(code)))
  );
}
