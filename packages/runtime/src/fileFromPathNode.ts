import { openAsBlob } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { ApiRequestError } from "./errors.ts";
import type { FileFromPathOptions } from "./fileFromPath.ts";
import { toFile, type NamedFile } from "./fileInput.ts";

/**
 * A file on disk, read piece by piece while it is sent: memory stays constant, and the request can be sent again.
 *
 * Rejects with `ApiRequestError` when the path leads to no file.
 */
export async function fileFromPath(
  path: string,
  options: FileFromPathOptions = {},
): Promise<NamedFile> {
  const problem = await stat(path).then(
    (found) => (found.isFile() ? undefined : "it is not a file"),
    (error: unknown) => String((error as { code?: unknown }).code ?? error),
  );
  if (problem) throw new ApiRequestError("fileFromPath", `cannot open ${path}: ${problem}`, "path");
  return toFile(await openAsBlob(path), options.name ?? basename(path), { type: options.type });
}
