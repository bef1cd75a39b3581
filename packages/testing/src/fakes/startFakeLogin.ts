/** An OAuth 2.0 token endpoint with two grants (RFC 6749 §4.4, §6): tokens that expire, refresh tokens good for one use. */
import type { Exchange } from "../record/exchange.ts";
import { startRecorder, type Recorder, type Reply } from "../record/startRecorder.ts";

/** What the one app is known by. */
export const testApp = {
  clientId: "test_client_id",
  clientSecret: "test_client_secret",
  refreshToken: "test_refresh_token_0",
} as const;

/** A running login server. */
export interface FakeLogin {
  readonly url: string;
  /** The forms that arrived. */
  readonly grants: readonly Readonly<Record<string, string>>[];
  /** Every access token that was given, in order. */
  readonly issued: readonly string[];
  /** Is this token good now? */
  readonly isGood: (token: string | undefined) => boolean;
  /** No longer takes a token, though its time is not over. */
  readonly revoke: (token: string) => void;
  /** Responses to give instead of tokens, first come first served. */
  readonly replies: LoginReply[];
  readonly stop: () => Promise<void>;
}

/** A response instead of a token. */
export interface LoginReply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What the login server knows. */
interface State {
  readonly grants: Record<string, string>[];
  readonly endings: Map<string, number>;
  readonly replies: LoginReply[];
  refreshToken: string;
}

/** Starts a login server on a free loopback port. `lifetime` of a token in seconds, by `Date.now()`. */
export async function startFakeLogin(lifetime: number = 5400): Promise<FakeLogin> {
  const state: State = {
    grants: [],
    endings: new Map(),
    replies: [],
    refreshToken: testApp.refreshToken,
  };
  const recorder: Recorder = await startRecorder((exchange) => reply(state, exchange, lifetime));
  return {
    url: recorder.url,
    grants: state.grants,
    get issued() {
      return [...state.endings.keys()];
    },
    isGood: (token = "") => (state.endings.get(token) ?? 0) > Date.now(),
    revoke: (token) => void state.endings.set(token, 0),
    replies: state.replies,
    stop: recorder.stop,
  };
}

function reply(state: State, { method, path, headers, body }: Exchange, lifetime: number): Reply {
  const type = headers["content-type"] ?? "";
  const form = Object.fromEntries(new URLSearchParams(body.toString()));
  if (`${method} ${path}` !== "POST /oauth/token" || !type.includes("x-www-form-urlencoded")) {
    return json(400, { error: "invalid_request" });
  }
  state.grants.push(form);
  const prepared = state.replies.shift();
  if (prepared) return prepared;
  const { grant_type, client_id, client_secret, refresh_token } = form;
  if (client_id !== testApp.clientId || client_secret !== testApp.clientSecret) {
    // What a careless server says.
    const error_description = `Client ${client_id} with secret ${client_secret} is unknown`;
    return json(401, { error: "invalid_client", error_description });
  }
  const isRefresh = grant_type === "refresh_token";
  if (isRefresh ? refresh_token !== state.refreshToken : grant_type !== "client_credentials") {
    return json(400, { error: "invalid_grant" });
  }
  const number = state.endings.size + 1;
  const access_token = `test_access_token_${number}`;
  state.endings.set(access_token, Date.now() + lifetime * 1000);
  if (isRefresh) state.refreshToken = `test_refresh_token_${number}`;
  const renewed = isRefresh ? { refresh_token: state.refreshToken } : {};
  return json(200, { access_token, token_type: "Bearer", expires_in: lifetime, ...renewed });
}

function json(status: number, body: object): Reply {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}
