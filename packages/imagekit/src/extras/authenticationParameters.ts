import { ApiRequestError } from "@lading/runtime";
import { hmacHex, ownProperties, refuseBrowser } from "@lading/runtime/flows";

/** Permission for one upload from a client without the private key: spread it into the parameters of `uploadFile`. */
export interface AuthenticationParameters {
  /** Valid for one upload, even if that fails. */
  readonly token: string;
  /** When it expires, in whole seconds since 1970. */
  readonly expire: number;
  /** In lowercase hex. */
  readonly signature: string;
}

/** The options of `authenticationParameters`. */
export interface AuthenticationOptions {
  /** The account's private key. It is used only here, and never sent. */
  readonly privateKey: string;
  /** A value that was never used before. Default: a random UUID. */
  readonly token?: string | undefined;
  /** When they expire, in whole seconds since 1970; less than an hour ahead. Default: half an hour from now. */
  readonly expire?: number | undefined;
  /** Allows it in a page, where everyone can read the key. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** Longest lifetime that ImageKit accepts, in seconds. */
const longestLife = 3600;

/**
 * Authenticates one client-side upload: HMAC-SHA1 of `token` followed by `expire`, keyed with the private key. For
 * servers: in a browser it rejects with `ApiRequestError`, as it does for an `expire` that ImageKit would refuse.
 *
 * @example
 * ```ts
 * // On your server:
 * const signed = await authenticationParameters({ privateKey: "your_private_key" });
 * // In the browser:
 * const params = { file: new Blob(["a cat"]), fileName: "cat.txt", publicKey: "your_public_key" };
 * const uploadedFile = await new ImageKit().uploadFile({ ...params, ...signed });
 * ```
 *
 * @see https://imagekit.io/docs/api-reference/upload-file/upload-file
 */
export async function authenticationParameters(
  options: AuthenticationOptions,
): Promise<AuthenticationParameters> {
  const {
    privateKey,
    token = crypto.randomUUID(),
    expire = Math.floor(Date.now() / 1000) + longestLife / 2,
    dangerouslyAllowBrowser,
  } = ownProperties(options);
  const operation = "authenticationParameters";
  refuseBrowser({ operation, parameter: "privateKey", dangerouslyAllowBrowser });
  refuseUnless(isText(privateKey), "privateKey", "is missing");
  refuseUnless(isText(token), "token", "must be a string that is not empty");
  const isMoment = Number.isInteger(expire) && expire > 0;
  refuseUnless(isMoment, "expire", `must be whole seconds since 1970 and is ${String(expire)}`);
  const isSoon = expire < Date.now() / 1000 + longestLife;
  refuseUnless(isSoon, "expire", "must be less than an hour ahead, in seconds since 1970");
  const signature = await hmacHex({ hash: "SHA-1", key: privateKey, message: token + expire });
  return { token, expire, signature };
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function refuseUnless(isRight: boolean, parameter: string, problem: string): void {
  if (isRight) return;
  throw new ApiRequestError("authenticationParameters", `${parameter} ${problem}`, parameter);
}
