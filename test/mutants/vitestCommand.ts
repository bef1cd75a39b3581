/** The command that runs the tests of these filters and options. */
export function vitestCommand(...words: readonly string[]): readonly string[] {
  return ["npx", "vitest", "run", "--config", "test/vitest.config.ts", ...words];
}
