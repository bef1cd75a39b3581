/** Access tokens of an API client, for the client option `accessToken`. */
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

/** The options of `generatedToken`. */
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

/** The document's provider with key and secret as options, so that no error shows their values. */
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

/** The body with its two fields filled from the client's options. */
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
 * A token is cached until shortly before it expires, or until the API refuses it; parallel calls share one request for it.
 * No error ever contains the key, the secret or a token.
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
    // An unreadable response may contain a token, which its error would show.
    if (!(error instanceof ApiError && error.status < 300)) throw error;
  }
  throw new LadingError(
    "capillary.generateToken: the API accepted the credentials, but its response has no access token",
  );
}
