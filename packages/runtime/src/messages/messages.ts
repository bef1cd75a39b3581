/** The texts of errors: what was called, what happened, what to do. */
import { maskNamed } from "./maskNamed.ts";
import { plainText, shortened } from "../values/plainText.ts";
import type { CallSite, NotRetried } from "../errorFacts.ts";
import type { ErrorPlan } from "../plan.ts";
import type { Secrets } from "./secrets.ts";

/** What messages say about a request. */
export interface ReportedRequest {
  readonly site: CallSite;
  /** What no message may show. */
  readonly secrets: Secrets;
}

/** Replaces secrets in a text, in all encodings that a request uses. */
export function redact(text: string, secrets: Secrets): string {
  return secrets.redact(text);
}

/** The value at a JSON pointer (RFC 6901), or `undefined`. */
export function atPointer(document: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (value, token) =>
        typeof value === "object" && value !== null && Object.hasOwn(value, token)
          ? (value as Record<string, unknown>)[token]
          : undefined,
      document,
    );
}

/** The first text or number at one of the pointers. */
export function firstText(document: unknown, pointers: readonly string[] = []): string | undefined {
  for (const pointer of pointers) {
    const found = atPointer(document, pointer);
    if ((typeof found === "string" && found !== "") || /^(number|bigint)$/.test(typeof found))
      return String(found);
  }
  return undefined;
}

/** The API's own message: where its document has it, else the body as text. */
export function apiMessage(error: unknown, plan: ErrorPlan | undefined, body: string): string {
  if (typeof error === "string" && error) return error;
  return firstText(error, plan?.message) ?? body;
}

/** How much of an API's text is searched for secrets, and how much is shown, in characters. */
const longestLook = 16_384;
const longestShown = 500;

/** The beginning of a foreign text: on one line, without secrets and without terminal escapes. */
export function excerpt(text: string, secrets: Secrets, most: number = longestShown): string {
  // The cut may split a secret, so the second half of the searched text is dropped: no secret is longer.
  const isLong = text.length > longestLook;
  const shown = plainText(maskNamed(redact(text.slice(0, longestLook), secrets)));
  const kept = isLong ? shown.slice(0, longestLook / 2) : shown;
  return kept.length < shown.length && kept.length <= most ? `${kept}…` : shortened(kept, most);
}

/** `imagekit.uploadFile: POST /api/v1/files/upload`. */
export function calling({ operation, method, url }: CallSite): string {
  return `${operation}: ${method} ${URL.canParse(url) ? new URL(url).pathname : url}`;
}

/** What advice about a response needs. */
interface Advised {
  readonly credentials: () => string;
  /** In seconds. */
  readonly retryAfter: () => number | undefined;
  readonly redirect: string | undefined;
}

/** What to do about a status, in one or two sentences; `undefined` where only the API knows. */
export function advice(
  status: number,
  { credentials, retryAfter, redirect }: Advised,
): string | undefined {
  if (status === 401) return sentences("Check the credentials", credentials());
  if (status === 403) return "Check that these credentials have permission for it.";
  if (status === 413) return "Send a smaller file.";
  if (status === 429) {
    const seconds = retryAfter();
    return `Wait${seconds === undefined ? "" : ` ${seconds} s`} before the next call.`;
  }
  if (status === 304) {
    return "Nothing has changed since the version that the request names: keep using that version.";
  }
  if ([301, 302, 303, 307, 308].includes(status)) {
    return sentences(
      `The redirect was not followed: ${redirect ?? "it has no address"}`,
      "Set baseUrl to the address of the API",
    );
  }
  return status >= 500 ? "The error is on the API's side: call again later." : undefined;
}

/** How often a call was tried, if more than once. */
export function times(attempts: number): string {
  return attempts > 1 ? ` after ${attempts} attempts` : "";
}

/** Why a request was not sent again, in one sentence. */
export function retryNote(notRetried: NotRetried | undefined): string | undefined {
  return notRetried && `It was not sent again: ${reasons[notRetried]}.`;
}

const reasons: Readonly<Record<NotRetried, string>> = {
  unsafe: "it may have arrived, and a second one might do harm",
  stream: "its body contains a stream, which can be sent only once",
  "retry-after": "the API asks for a longer wait than the client accepts",
  "total-timeout": "the wait would exceed totalTimeout",
  permanent: "it would fail in the same way again",
};

/** Joins sentences, each with one full stop. */
export function sentences(...texts: readonly (string | undefined)[]): string {
  return texts
    .filter((text) => text !== undefined && text !== "")
    .map((text) => (/[.!?…]$/.test(text!) ? text! : `${text!}.`))
    .join(" ");
}
