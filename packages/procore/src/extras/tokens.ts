/** Where access tokens come from: both take the place of the client option `accessToken`. */
import {
  ownProperties,
  tokenSource,
  type IssuedToken,
  type TokenSource,
} from "@lading/runtime/flows";
import { Login, type LoginAnswer, type LoginOptions } from "./login.ts";

/** What `clientCredentials` takes. */
export type ClientCredentialsOptions = LoginOptions;

/**
 * Access tokens of a service account: by the grant "client credentials".
 *
 * The token is kept until shortly before it expires (Procore's live 5400 seconds), or until the API refuses it; calls
 * in parallel share one request for it. No error ever holds the secret or a token.
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

/** What `refreshToken` takes. */
export interface RefreshTokenOptions extends LoginOptions {
  /** The newest refresh token of the user. Environment variable `PROCORE_REFRESH_TOKEN`. */
  readonly refreshToken?: string | undefined;
  /**
   * Told of each new refresh token, before the access token that came with it is used: Procore's are good for one use, so
   * a program that starts again needs the newest. What it throws, or rejects with, fails the calls that wait.
   */
  readonly onRefreshToken?: ((refreshToken: string) => unknown) | undefined;
}

/**
 * Access tokens of a user: by the grant "refresh token", kept and shared as those of `clientCredentials` are.
 *
 * @see https://developers.procore.com/documentation/oauth-auth-grant-flow
 */
export function refreshToken(given: RefreshTokenOptions = {}): TokenSource {
  const { onRefreshToken, ...options } = ownProperties(given);
  let login = new Login(options);
  return tokenSource(async () => {
    const answer = await login.issueToken("refresh_token");
    if (answer.refresh_token) {
      login = login.withOptions({ refreshToken: answer.refresh_token });
      await onRefreshToken?.(answer.refresh_token);
    }
    return issued(answer);
  });
}

function issued({ access_token, expires_in }: LoginAnswer): IssuedToken {
  return { token: access_token, lifetime: expires_in };
}
