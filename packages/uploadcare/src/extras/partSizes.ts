/** Into which parts a file is cut. Sizes in bytes, limits as on https://uploadcare.com/api-refs/upload-api/. */
import { ApiRequestError } from "@lading/runtime";

/** Up to here a file goes up directly; the service takes no smaller ones in parts. */
const smallestThreshold = 10_485_760;
/** Only smaller files than 100 MB go up directly. */
export const largestDirect = 104_857_599;

const smallestPart = 5_242_880;
const largestPart = 5_368_709_120;
/** As many parts as the storage takes (https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html). */
const mostParts = 10_000;
/** As many as are sensible: each costs a request, and a URL in the answer. */
const sensibleParts = 1000;
const mebibyte = 1_048_576;

/** The caller's part size, or the smallest that keeps the number of parts sensible. */
export function choosePartSize(size: number, asked: number | undefined): number {
  if (asked === undefined) {
    const needed = Math.ceil(size / sensibleParts / mebibyte) * mebibyte;
    return Math.max(smallestPart, needed);
  }
  const least = Math.max(smallestPart, Math.ceil(size / mostParts));
  return whole("partSize", asked, [least, largestPart]);
}

/** The caller's threshold, or the smallest. */
export function chooseThreshold(asked: number | undefined): number {
  return whole("multipartThreshold", asked ?? smallestThreshold, [
    smallestThreshold,
    largestDirect,
  ]);
}

function whole(name: string, value: number, [least, most]: readonly [number, number]): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  const problem = `${name} must be a whole number of bytes from ${least} to ${most} and is ${value}`;
  throw new ApiRequestError("uploadcare.upload", problem, name);
}
