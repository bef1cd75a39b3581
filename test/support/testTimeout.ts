/**
 * How many milliseconds a test that takes long may take: what it needs on a machine of its own, and no less than `TEST_TIMEOUT`, by
 * which whoever runs the tests on a busy one says how long a hang is.
 */
export function testTimeout(milliseconds: number): number {
  return Math.max(milliseconds, Number(process.env["TEST_TIMEOUT"] ?? 0));
}
