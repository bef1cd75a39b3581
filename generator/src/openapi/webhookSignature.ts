/** `x-lading-webhook-signature`: how an API signs the webhooks that it sends, and where the names of their events are. */
import { hasMembers, isFieldName, type Accepts } from "./extensionValues.ts";
import { isObject } from "./pointer.ts";

/** The extension's value. What a kind fixes can be said otherwise: some APIs have headers of their own. */
export interface WebhookSignature {
  readonly kind: "standard" | "github" | "stripe" | "hmac";
  readonly header?: string;
  readonly algorithm?: "sha1" | "sha256" | "sha512";
  readonly encoding?: "hex" | "base64";
  readonly prefix?: string;
  readonly separator?: string;
  readonly payload?: string;
  readonly idHeader?: string;
  readonly timestampHeader?: string;
  readonly timestampPrefix?: string;
  readonly secret?: "text" | "base64";
  readonly tolerance?: number;
  readonly event?: { readonly header: string } | { readonly property: string };
}

const kinds: Readonly<Record<WebhookSignature["kind"], Omit<WebhookSignature, "kind">>> = {
  /** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
  standard: {
    header: "webhook-signature",
    encoding: "base64",
    prefix: "v1,",
    separator: " ",
    payload: "{id}.{timestamp}.{body}",
    idHeader: "webhook-id",
    timestampHeader: "webhook-timestamp",
    secret: "base64",
  },
  /** https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries */
  github: {
    header: "X-Hub-Signature-256",
    prefix: "sha256=",
    event: { header: "X-GitHub-Event" },
  },
  /** https://docs.stripe.com/webhooks#verify-manually */
  stripe: {
    header: "Stripe-Signature",
    prefix: "v1=",
    separator: ",",
    payload: "{timestamp}.{body}",
    timestampPrefix: "t=",
  },
  hmac: {},
};

/** With what its kind fixes. */
export function completeSignature(given: WebhookSignature): WebhookSignature {
  return { ...kinds[given.kind], ...given };
}

/** For "must be …". */
export const signatureForm: string =
  "{kind: standard, github, stripe or hmac, header?, algorithm?, encoding?, prefix?, separator?, payload?, idHeader?, timestampHeader?, " +
  "timestampPrefix?, secret?, tolerance?, event?}: hmac needs a header; payload contains {body} once, {id} if there is an idHeader, and {timestamp} if " +
  "there is a timestampHeader or a timestampPrefix, since a timestamp that is not signed proves nothing";

export function isWebhookSignature(value: unknown): boolean {
  return hasMembers(value, { kind: oneWord(...Object.keys(kinds)) }, fields) && isConsistent(value);
}

const oneWord =
  (...words: readonly string[]): Accepts =>
  (value) =>
    typeof value === "string" && words.includes(value);

const isText: Accepts = (value) => typeof value === "string" && value !== "";

const fields: { readonly [Field in keyof Required<Omit<WebhookSignature, "kind">>]: Accepts } = {
  header: isFieldName,
  algorithm: oneWord("sha1", "sha256", "sha512"),
  encoding: oneWord("hex", "base64"),
  prefix: isText,
  separator: isText,
  payload: isText,
  idHeader: isFieldName,
  timestampHeader: isFieldName,
  timestampPrefix: isText,
  secret: oneWord("text", "base64"),
  tolerance: (value) => typeof value === "number" && value > 0,
  event: (value) =>
    hasMembers(value, { header: isFieldName }) || hasMembers(value, { property: isText }),
};

function isConsistent(value: unknown): boolean {
  if (!isObject(value)) return false;
  const signature = completeSignature(value as unknown as WebhookSignature);
  const { header, payload = "{body}", idHeader, timestampHeader, timestampPrefix } = signature;
  const has = (place: string): boolean => payload.includes(place);
  const isDated = timestampHeader !== undefined || timestampPrefix !== undefined;
  return (
    header !== undefined &&
    payload.split("{body}").length === 2 &&
    has("{id}") === (idHeader !== undefined) &&
    has("{timestamp}") === isDated &&
    !(timestampHeader !== undefined && timestampPrefix !== undefined) &&
    (timestampPrefix === undefined || signature.separator !== undefined)
  );
}
