import { sha256 as digest } from "#sha256";
import { contentFailure } from "../../files/contentFailure.ts";
import { ApiRequestError, LadingError, Refusal } from "../../errors.ts";
import type { Sha256 } from "./sha256.ts";

/** The platform's digest; for a file that cannot be read, it rejects with an `ApiRequestError` that names the file. */
export const sha256: Sha256 = async (content, options = {}) => {
  try {
    return await digest(content, options);
  } catch (error) {
    if (options.signal?.aborted || error instanceof LadingError) throw error;
    const { message } = error instanceof Refusal ? error : contentFailure(error, content);
    throw new ApiRequestError("sha256", message, undefined, error);
  }
};
