/** Procore's login server, which trades an app's credentials for access tokens (RFC 6749). */
import {
  ApiError,
  Client,
  type ClientOptions,
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
   * Where the login server is. Default: `https://login.procore.com`; the sandbox's is
   * `https://login-sandbox.procore.com`.
   */
  readonly baseUrl?: string | undefined;
}

/** What the login server answers (RFC 6749 §5.1). */
export interface LoginAnswer {
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

/** A request for a token: one by a refresh token must not be repeated, since it is good for one use. */
const tokenPlan = (replay: "safe" | "unsafe", ...fields: readonly string[]): OperationPlan => ({
  id: "issueToken",
  method: "POST",
  path: "/oauth/token",
  bodies: [
    {
      kind: "urlencoded",
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

/** How an app proves itself (RFC 6749 §4.4, §6). */
type Grant = "client_credentials" | "refresh_token";

const plans: Readonly<Record<Grant, OperationPlan>> = {
  client_credentials: tokenPlan("safe"),
  refresh_token: tokenPlan("unsafe", "refresh_token"),
};

/** A client of the login server. Its options are checked, and completed from the environment, at once. */
export class Login extends Client<LoginOptions & { readonly refreshToken?: string | undefined }> {
  constructor(options: LoginOptions & { readonly refreshToken?: string | undefined }) {
    super(loginServer, options);
  }

  /** Asks for a token. What it rejects with never holds a secret, nor a token. */
  async issueToken(grant_type: Grant): Promise<LoginAnswer> {
    try {
      const answer = await this.call<unknown, unknown>(plans[grant_type], { grant_type });
      if (isLoginAnswer(answer)) return answer;
    } catch (error) {
      // An answer that cannot be read may hold a token, and its error would tell what came.
      if (!(error instanceof ApiError && error.status < 300)) throw error;
    }
    throw new LadingError("procore.issueToken: the login server accepted but gave no access_token");
  }
}

function isLoginAnswer(answer: unknown): answer is LoginAnswer {
  const { access_token } = (answer ?? {}) as Partial<LoginAnswer>;
  return typeof access_token === "string" && access_token !== "";
}
