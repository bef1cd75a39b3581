import { ApiRequestError } from "../errors.ts";
import type { NamedFile } from "./isFile.ts";

/** What a path does not say. */
export interface FileFromPathOptions {
  /** Default: the path's last part. */
  readonly name?: string | undefined;
  /** Media type. Default: that of the name's extension. */
  readonly type?: string | undefined;
}

/**
 * A file on disk, read piece by piece while it is sent: memory stays constant, and the request can be sent again.
 *
 * Needs a file system (Node, Deno, Bun); elsewhere it rejects with `ApiRequestError`.
 */
export function fileFromPath(path: string, options?: FileFromPathOptions): Promise<NamedFile>;
export async function fileFromPath(): Promise<NamedFile> {
  throw new ApiRequestError(
    "fileFromPath",
    "there is no file system here. Give a File from an input element, a Blob or bytes instead",
  );
}
