/** Sources of access tokens, for the client option `accessToken`. */
import {
  ownProperties,
  tokenSource,
  type IssuedToken,
  type TokenSource,
} from "@lading/runtime/flows";
import { Login, type TokenResponse, type LoginOptions } from "./login.ts";

/** The options of `clientCredentials`. */
export type ClientCredentialsOptions = LoginOptions;

/**
 * Access tokens of a service account, by the grant "client credentials".
 *
 * The token is cached until shortly before it expires (Procore's lifetime is 5400 seconds), or until the API refuses it;
 * parallel calls share one request for it. No error ever contains the secret or a token.
 *
 * @example
 * ```ts
 * const accessToken = clientCredentials({ clientId: "your_id", clientSecret: "your_secret" });
 * const procore = new Procore({ accessToken, companyId: 42 });
 * ```
 *
 * @see https://developers.procore.com/documentation/oauth-client-credentials
 */
export function clientCredentials(options: ClientCredentialsOptions = {}): TokenSource {
  const login = new Login(options);
  return tokenSource(async () => issued(await login.issueToken("client_credentials")));
}

/** The options of `refreshToken`. */
export interface RefreshTokenOptions extends LoginOptions {
  /** The newest refresh token of the user. Environment variable `PROCORE_REFRESH_TOKEN`. */
  readonly refreshToken?: string | undefined;
  /**
   * Called with each new refresh token, before its access token is used: a refresh token of Procore is valid only once, so a
   * program that is restarted needs the newest. If it throws or rejects, the waiting calls fail with that error.
   */
  readonly onRefreshToken?: ((refreshToken: string) => unknown) | undefined;
}

/**
 * Access tokens of a user, by the grant "refresh token"; cached and shared as those of `clientCredentials`.
 *
 * @see https://developers.procore.com/documentation/oauth-auth-grant-flow
 */
export function refreshToken(given: RefreshTokenOptions = {}): TokenSource {
  const { onRefreshToken, ...options } = ownProperties(given);
  let login = new Login(options);
  return tokenSource(async () => {
    const response = await login.issueToken("refresh_token");
    if (response.refresh_token) {
      login = login.withOptions({ refreshToken: response.refresh_token });
      await onRefreshToken?.(response.refresh_token);
    }
    return issued(response);
  });
}

function issued({ access_token, expires_in }: TokenResponse): IssuedToken {
  return { token: access_token, lifetime: expires_in };
}
