/** The size of parts, in bytes. Limits as on https://uploadcare.com/api-refs/upload-api/. */
import { ApiRequestError } from "@lading/runtime";

/** Up to this size a file is uploaded in one request; the service does not accept smaller ones in parts. */
const smallestThreshold = 10_485_760;
/** Only files below 100 MB can be uploaded in one request. */
export const largestDirect = 104_857_599;

const smallestPart = 5_242_880;
const largestPart = 5_368_709_120;
/** Most parts that the storage accepts (https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html). */
const mostParts = 10_000;
/** A sensible number of parts: each costs a request, and a URL in the response. */
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
