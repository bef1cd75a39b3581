/** Procore's login server, which issues access tokens for an app's credentials (RFC 6749). */
import {
  ApiError,
  Client,
  type ClientOptions,
  encodeUrlencoded,
  LadingError,
  type OperationPlan,
  type ProviderPlan,
} from "@lading/runtime";

/** Where and how to reach the login server. */
export interface LoginOptions extends Pick<
  ClientOptions,
  "baseUrl" | "fetch" | "agent" | "timeout"
> {
  /** The app's client id. Environment variable `PROCORE_CLIENT_ID`. */
  readonly clientId?: string | undefined;
  /** The app's client secret. Environment variable `PROCORE_CLIENT_SECRET`. */
  readonly clientSecret?: string | undefined;
  /**
   * The URL of the login server. Default: `https://login.procore.com`; that of the sandbox is
   * `https://login-sandbox.procore.com`.
   */
  readonly baseUrl?: string | undefined;
}

/** The response of the login server (RFC 6749 §5.1). */
export interface TokenResponse {
  readonly access_token: string;
  /** In seconds. */
  readonly expires_in?: number | undefined;
  readonly refresh_token?: string | undefined;
}

const loginServer: ProviderPlan = {
  name: "procore",
  server: { url: "https://login.procore.com" },
  options: {
    clientId: { env: "PROCORE_CLIENT_ID" },
    clientSecret: { env: "PROCORE_CLIENT_SECRET", secret: true },
    refreshToken: { env: "PROCORE_REFRESH_TOKEN", secret: true },
  },
  errors: { message: ["/error_description", "/error"], code: ["/error"] },
};

/** A request for a token. One with a refresh token must not be retried, since the token is valid only once. */
const tokenPlan = (replay: "safe" | "unsafe", ...fields: readonly string[]): OperationPlan => ({
  id: "issueToken",
  method: "POST",
  path: "/oauth/token",
  bodies: [
    {
      kind: "urlencoded",
      encode: encodeUrlencoded,
      mediaType: "application/x-www-form-urlencoded",
      flat: true,
      fields: [
        { name: "grant_type", required: true },
        { name: "client_id", required: true, option: "clientId" },
        { name: "client_secret", required: true, option: "clientSecret" },
        ...fields.map((name) => ({ name, required: true, option: "refreshToken" }) as const),
      ],
    },
  ],
  bodyRequired: true,
  replay,
  responses: {
    200: ["application/json"],
    400: ["application/json"],
    401: ["application/json"],
    429: ["application/json"],
  },
});

/** How an app authenticates (RFC 6749 §4.4, §6). */
type Grant = "client_credentials" | "refresh_token";

const plans: Readonly<Record<Grant, OperationPlan>> = {
  client_credentials: tokenPlan("safe"),
  refresh_token: tokenPlan("unsafe", "refresh_token"),
};

/** A client of the login server. Its options are checked at once, and missing ones read from the environment. */
export class Login extends Client<LoginOptions & { readonly refreshToken?: string | undefined }> {
  constructor(options: LoginOptions & { readonly refreshToken?: string | undefined }) {
    super(loginServer, options);
  }

  /** Requests a token. Its errors never contain a secret or a token. */
  async issueToken(grant_type: Grant): Promise<TokenResponse> {
    try {
      const response = await this.call<unknown, unknown>(plans[grant_type], { grant_type });
      if (isTokenResponse(response)) return response;
    } catch (error) {
      // An unreadable response may contain a token, which its error would show.
      if (!(error instanceof ApiError && error.status < 300)) throw error;
    }
    throw new LadingError(
      "procore.issueToken: the login server accepted the credentials, but its response has no access_token",
    );
  }
}

function isTokenResponse(response: unknown): response is TokenResponse {
  const { access_token } = (response ?? {}) as Partial<TokenResponse>;
  return typeof access_token === "string" && access_token !== "";
}
