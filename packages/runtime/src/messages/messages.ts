/** The words of errors: what was called, what came back, what to do. */
import { maskNamed } from "./maskNamed.ts";
import { plainText, shortened } from "../values/plainText.ts";
import type { CallSite, NotRetried } from "../errors.ts";
import type { ErrorPlan } from "../plan.ts";
import type { Secrets } from "./secrets.ts";

/** A request as words tell of it. */
export interface ToldRequest {
  readonly site: CallSite;
  /** What no message may show. */
  readonly secrets: Secrets;
}

/** Takes secrets out of a text, in the forms in which they travel. */
export function redact(text: string, secrets: Secrets): string {
  return secrets.redact(text);
}

/** What a JSON pointer leads to (RFC 6901), or `undefined`. */
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

/** The first text or number that one of the pointers leads to. */
export function firstText(document: unknown, pointers: readonly string[] = []): string | undefined {
  for (const pointer of pointers) {
    const found = atPointer(document, pointer);
    if ((typeof found === "string" && found !== "") || /^(number|bigint)$/.test(typeof found))
      return String(found);
  }
  return undefined;
}

/** The API's own words: what its document points to, else a body that is plain text, else the body. */
export function apiMessage(error: unknown, plan: ErrorPlan | undefined, body: string): string {
  if (typeof error === "string" && error) return error;
  return firstText(error, plan?.message) ?? body;
}

/** Longest text of an API that is looked at, in characters, and longest that is shown. */
const longestLook = 16_384;
const longestShown = 500;

/** The beginning of a text of others: on one line, without secrets, without anything that a terminal obeys. */
export function excerpt(text: string, secrets: Secrets, most: number = longestShown): string {
  // Of a secret that is cut in half, the rest of the look goes too: it is longer than any.
  const isLong = text.length > longestLook;
  const shown = plainText(maskNamed(redact(text.slice(0, longestLook), secrets)));
  const kept = isLong ? shown.slice(0, longestLook / 2) : shown;
  return kept.length < shown.length && kept.length <= most ? `${kept}…` : shortened(kept, most);
}

/** `imagekit.uploadFile: POST /api/v1/files/upload`. */
export function calling({ operation, method, url }: CallSite): string {
  return `${operation}: ${method} ${URL.canParse(url) ? new URL(url).pathname : url}`;
}

/** What an answer leaves to be said. */
interface Advised {
  readonly credentials: () => string;
  /** In seconds. */
  readonly retryAfter: () => number | undefined;
  readonly redirect: string | undefined;
}

/** What to do about a status, in one sentence or two; `undefined` where the API knows best. */
export function advice(
  status: number,
  { credentials, retryAfter, redirect }: Advised,
): string | undefined {
  if (status === 401) return sentences("Check the credentials", credentials());
  if (status === 403) return "Check that these credentials may do this.";
  if (status === 413) return "Send a smaller file.";
  if (status === 429) {
    const seconds = retryAfter();
    return `Wait${seconds === undefined ? "" : ` ${seconds} s`}, then call again.`;
  }
  if (status === 304) {
    return "Nothing has changed since the version that the request names: keep using that one.";
  }
  if ([301, 302, 303, 307, 308].includes(status)) {
    return sentences(
      `The redirect was not followed: ${redirect ?? "it does not say where to"}`,
      "Set baseUrl to where the API lives",
    );
  }
  return status >= 500 ? "The fault is on the API's side; call again later." : undefined;
}

/** How often a call was tried, where that is worth a word. */
export function times(attempts: number): string {
  return attempts > 1 ? ` at the last of ${attempts} attempts` : "";
}

/** Why a request that might have been repeated was not, in one sentence. */
export function persistence(notRetried: NotRetried | undefined): string | undefined {
  return notRetried && `It was not sent again: ${reasons[notRetried]}.`;
}

const reasons: Readonly<Record<NotRetried, string>> = {
  unsafe: "it may have arrived, and twice may be once too often",
  stream: "its body holds a stream, which can be sent once",
  "retry-after": "the API asks to wait longer than a client does",
  "total-timeout": "the wait would outlast totalTimeout",
  permanent: "it would fail in the same way",
};

/** Joins sentences, each with one full stop. */
export function sentences(...texts: readonly (string | undefined)[]): string {
  return texts
    .filter((text) => text !== undefined && text !== "")
    .map((text) => (/[.!?…]$/.test(text!) ? text! : `${text!}.`))
    .join(" ");
}
