import { noteFileName, unreadableFile } from "../../files/contentFailure.ts";
import { ApiRequestError } from "../../errors.ts";
import type { SliceSource } from "./sliceSource.ts";

/**
 * Throws `ApiRequestError` for a file that was changed, moved or deleted since it was chosen, before any request is made.
 */
export async function refuseUnreadable(source: SliceSource, operation: string): Promise<void> {
  const content = source.size ? source.range?.(0, 1) : undefined;
  if (content === undefined) return;
  const failure = await unreadableFile([{ content: noteFileName(content, source.name) }]);
  if (failure) throw new ApiRequestError(operation, failure.message, "input", failure.cause);
}
