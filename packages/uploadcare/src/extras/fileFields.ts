import type { FileMetadata, Source, Store, Tags } from "../models.ts";
import { nextSignature, type UploadSignature } from "./signUpload.ts";
import type { UploadOptions } from "./uploadOptions.ts";

/** Fields that every upload of bytes has. */
interface FileFields extends Partial<UploadSignature> {
  readonly UPLOADCARE_STORE?: Store;
  readonly metadata?: FileMetadata;
  readonly tags?: Tags;
  readonly source?: Source;
}

/** The fields of a file that the caller's options give, and the signature of the next request. */
export async function fileFields(options: UploadOptions): Promise<FileFields> {
  const { store, metadata, tags, source, signed } = options;
  return {
    ...(store !== undefined && { UPLOADCARE_STORE: store }),
    ...(metadata && { metadata }),
    ...(tags && { tags }),
    ...(source !== undefined && { source }),
    ...(await nextSignature(signed)),
  };
}
