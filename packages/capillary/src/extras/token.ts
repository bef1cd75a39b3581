/** Access tokens of an API client: they take the place of the client option `accessToken`. */
import {
  ApiError,
  type BodyPlan,
  Client,
  type ClientOptions,
  type FieldPlan,
  LadingError,
  type OperationPlan,
  type ProviderPlan,
} from "@lading/runtime";
import { tokenSource, type TokenSource } from "@lading/runtime/flows";
import type { TokenResult } from "../models.ts";
import { generateTokenPlan } from "../operations/generateToken.ts";
import { provider } from "../provider.ts";

/** What `generatedToken` takes. */
export interface GeneratedTokenOptions extends Pick<
  ClientOptions,
  "baseUrl" | "fetch" | "agent" | "timeout"
> {
  /** The API client's key. Environment variable `CAPILLARY_CLIENT_KEY`. */
  readonly key?: string | undefined;
  /** The API client's secret. Environment variable `CAPILLARY_CLIENT_SECRET`. */
  readonly secret?: string | undefined;
  /** First label of the cluster's host. Environment variable `CAPILLARY_CLUSTER`. Default: `eucrm`. */
  readonly cluster?: string | undefined;
}

/** The document's provider, where key and secret are options: their values are then kept out of every error. */
const tokenProvider: ProviderPlan = {
  ...provider,
  options: {
    ...(provider.options?.["cluster"] && { cluster: provider.options["cluster"] }),
    key: { env: "CAPILLARY_CLIENT_KEY", secret: true },
    secret: { env: "CAPILLARY_CLIENT_SECRET", secret: true },
  },
};

const tokenPlan: OperationPlan = {
  ...generateTokenPlan,
  bodies: (generateTokenPlan.bodies ?? []).map(filledBody),
};

/** Its two fields come from the client's options. */
function filledBody(body: BodyPlan): BodyPlan {
  if (body.kind === "raw") return body;
  const fields = ["key", "secret"].map((name): FieldPlan => {
    const documented = body.fields?.find((field) => field.name === name);
    return { ...documented, name, required: true, option: name };
  });
  return { ...body, fields };
}

/**
 * Access tokens of an API client, by its key and secret.
 *
 * A token is kept until shortly before it expires, or until the API refuses it; calls in parallel share one request for it.
 * No error ever holds the key, the secret or a token.
 *
 * @example
 * ```ts
 * const accessToken = generatedToken({ key: "your_key", secret: "your_secret", cluster: "eucrm" });
 * const capillary = new Capillary({ accessToken, cluster: "eucrm" });
 * ```
 *
 * @see https://docs.capillarytech.com/reference/oauth
 */
export function generatedToken(options: GeneratedTokenOptions = {}): TokenSource {
  const client = new Client(tokenProvider, options);
  return tokenSource(async () => {
    const { data } = await generate(client);
    return { token: data.accessToken, lifetime: data.ttlSeconds };
  });
}

async function generate(client: Client): Promise<TokenResult> {
  try {
    const result = await client.call<TokenResult | undefined, unknown>(tokenPlan);
    if (result?.data?.accessToken) return result;
  } catch (error) {
    // An answer that cannot be read may hold a token, and its error would tell what came.
    if (!(error instanceof ApiError && error.status < 300)) throw error;
  }
  throw new LadingError("capillary.generateToken: the API accepted but gave no access token");
}
