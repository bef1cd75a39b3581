import { ApiRequestError } from "@lading/runtime";
import { hmacHex, ownProperties, refuseBrowser } from "@lading/runtime/flows";

/** The signature of an upload: spread it into an operation's parameters, or pass it to `upload` as `signed`. */
export interface UploadSignature {
  /** In lowercase hex. */
  readonly signature: string;
  /** When it expires, in whole seconds since 1970. */
  readonly expire: number;
}

/** The options of `signUpload`. */
export interface SignUploadOptions {
  /** The project's secret key. It is used only here, and never sent. */
  readonly secretKey: string;
  /** When the signature expires, in whole seconds since 1970. Default: half an hour from now. */
  readonly expire?: number | undefined;
  /** Allows it in a page, where everyone can read the key. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** A time beyond this (the year 5138) is probably in milliseconds. */
const latest = 1e11;

/**
 * Signs uploads: HMAC-SHA256 of `expire`, keyed with the secret key. For servers: in a browser it rejects with
 * `ApiRequestError`, as it does for an `expire` that is not a time in seconds.
 *
 * @see https://uploadcare.com/docs/security/secure-uploads/
 */
export async function signUpload(options: SignUploadOptions): Promise<UploadSignature> {
  const {
    secretKey,
    expire = Math.floor(Date.now() / 1000) + 1800,
    dangerouslyAllowBrowser,
  } = ownProperties(options);
  refuseBrowser({ operation: "signUpload", parameter: "secretKey", dangerouslyAllowBrowser });
  if (typeof secretKey !== "string" || secretKey === "")
    throw new ApiRequestError("signUpload", "secretKey is missing", "secretKey");
  if (!Number.isInteger(expire) || expire < 0 || expire >= latest) {
    const problem = `expire must be whole seconds since 1970 and is ${String(expire)}`;
    throw new ApiRequestError("signUpload", problem, "expire");
  }
  const signature = await hmacHex({ hash: "SHA-256", key: secretKey, message: String(expire) });
  return { signature, expire };
}

/** The signature for the next request, if uploads are signed. */
export async function nextSignature(
  signed: UploadSignature | (() => UploadSignature | PromiseLike<UploadSignature>) | undefined,
): Promise<Partial<UploadSignature>> {
  const given = typeof signed === "function" ? await signed() : signed;
  return given ? { signature: given.signature, expire: given.expire } : {};
}
