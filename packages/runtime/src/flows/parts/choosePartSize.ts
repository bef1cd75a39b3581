/** The size of parts, in bytes. */
import { ApiRequestError } from "../../errors.ts";

/** Which sizes an API accepts for a part, in bytes; the last part may be smaller. */
export interface PartSizes {
  readonly operation: string;
  /** The caller's option, for messages: `partSize`. */
  readonly option: string;
  readonly smallest: number;
  readonly largest: number;
  /** The size of parts of a small file. Default: the smallest. */
  readonly usual?: number;
  /** Most parts that the storage accepts. */
  readonly mostParts?: number;
}

/** A sensible number of parts: each costs a request, and an address in the response. */
const sensibleParts = 1000;
const mebibyte = 1_048_576;

/**
 * The caller's size of a part, or the smallest that keeps the number of parts of a file sensible. Throws `ApiRequestError` for
 * a size that the API does not accept.
 */
export function choosePartSize(
  sizes: PartSizes,
  fileSize: number = 0,
  given: number | undefined,
): number {
  const { smallest, largest, usual = smallest, mostParts = Infinity } = sizes;
  if (given === undefined)
    return Math.max(usual, Math.ceil(fileSize / sensibleParts / mebibyte) * mebibyte);
  const least = Math.max(smallest, Math.ceil(fileSize / mostParts));
  return checkBytes(sizes, given, [least, largest]);
}

/** Checks a number of bytes that the caller chose. Throws `ApiRequestError`. */
export function checkBytes(
  { operation, option }: Pick<PartSizes, "operation" | "option">,
  bytes: number,
  [least, most]: readonly [least: number, most: number],
): number {
  if (Number.isInteger(bytes) && bytes >= least && bytes <= most) return bytes;
  const problem = `${option} must be a whole number of bytes from ${least} to ${most} and is ${bytes}`;
  throw new ApiRequestError(operation, problem, option);
}
