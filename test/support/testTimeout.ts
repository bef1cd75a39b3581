/**
 * How many milliseconds a test that takes long may take: what it needs on a machine of its own, and no less than `TEST_TIMEOUT`, by
 * which you say on a busy one how long a hang is.
 */
export function testTimeout(milliseconds: number): number {
  return Math.max(milliseconds, Number(process.env["TEST_TIMEOUT"] ?? 0));
}
