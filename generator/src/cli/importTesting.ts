/** `@lading/testing`, an optional peer: few who generate also mock and test. */
import { UsageError } from "./options.ts";

/** Rejects with a `UsageError` where it is not installed. `load` imports one of its entries. */
export async function importTesting<Entry>(
  command: string,
  load: () => Promise<Entry>,
): Promise<Entry> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError(
      `lading ${command} needs @lading/testing. Install it: npm i -D @lading/testing`,
    );
  }
}
