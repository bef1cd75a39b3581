/** `@lading/testing`, an optional peer: few who generate also mock and test. */
import { UsageError } from "./options.ts";

/** Rejects with a `UsageError` where it is not installed. */
export async function importTesting(command: string): Promise<typeof import("@lading/testing")> {
  try {
    return await import("@lading/testing");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError(
      `lading ${command} needs @lading/testing. Install it: npm i -D @lading/testing`,
    );
  }
}
