/** Sizes in bytes. Limits as on https://uploadcare.com/api-refs/upload-api/. */
import { checkBytes, type PartSizes } from "@lading/runtime/flows";

/** Up to this size a file is uploaded in one request; the service does not accept smaller ones in parts. */
const smallestThreshold = 10_485_760;
/** Only files below 100 MB can be uploaded in one request. */
export const largestDirect = 104_857_599;

export const partSizes: Omit<PartSizes, "operation"> = {
  option: "partSize",
  smallest: 5_242_880,
  largest: 5_368_709_120,
  /** The limit of the storage (https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html). */
  mostParts: 10_000,
};

/** The caller's threshold, or the smallest. */
export function chooseThreshold(given: number | undefined): number {
  const option = { operation: "uploadcare.upload", option: "multipartThreshold" };
  return checkBytes(option, given ?? smallestThreshold, [smallestThreshold, largestDirect]);
}
