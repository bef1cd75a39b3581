import { md5 } from "@lading/runtime/flows";

/** The credentials of a till, as its user knows them. */
export interface Till {
  /** The till's code. */
  readonly username: string;
  /** The till's plain password. */
  readonly password: string;
}

/**
 * The client options of a till: Capillary needs the MD5 of its password.
 *
 * @example
 * ```ts
 * const till = tillCredentials({ username: "till.1", password: "your_password" });
 * const capillary = new Capillary(till);
 * ```
 */
export function tillCredentials({ username, password }: Till): Till {
  return { username, password: md5(password) };
}
