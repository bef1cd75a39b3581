import type { Client } from "@lading/runtime";
import { uploadEach, type ManyResult } from "@lading/runtime/flows";
import type { FileInfo } from "../models.ts";
import { upload } from "./upload.ts";
import type { UploadInput, UploadManyOptions } from "./uploadOptions.ts";

/**
 * Uploads any number of files, a few at a time, and yields one result for each: a failure does not end the others.
 *
 * Inputs are taken when a worker is free, so an async iterable may be of any length. Leaving the iteration ends the rest.
 */
export function uploadMany<Input extends UploadInput>(
  client: Client,
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: UploadManyOptions<Input> = {},
): AsyncGenerator<ManyResult<Input, FileInfo>, void, undefined> {
  return uploadEach(inputs, options, (input, { partConcurrency, ...each }) =>
    upload(client, input, { ...each, concurrency: partConcurrency }),
  );
}
