/** Why a request failed, by its error: in words, and what to do about it. */
import type { FailureRule } from "./failureRule.ts";
import { platformRules } from "#failureRules";

/** An error and its causes, the outermost first. */
export type ErrorChain = readonly (Error & {
  readonly code?: string;
  readonly hostname?: string;
})[];

/** A kind of failure. */
export interface FailureKind {
  /** What happened. */
  readonly words: string;
  /** What to do about it. */
  readonly advice?: string | undefined;
  /** Another attempt would fail in the same way. */
  readonly isPermanent: boolean;
}

/** The first match counts. */
const rules: readonly FailureRule[] = [
  ...platformRules,
  {
    text: /^ReferenceError: |Can't find variable: /,
    words: "a global of the platform is missing here",
    advice:
      "Some test environments (jsdom) hide globals of Node and browsers: define it before the call, or run the test in the environment node",
    isPermanent: true,
  },
  {
    text: /redirect/i,
    advice:
      "The API redirects to an unknown address: browsers hide it, and so does fetch for streams and large bodies. Set baseUrl to the address of the API",
    isPermanent: true,
  },
  { code: /^ERR_INVALID/, isPermanent: true },
  {
    code: /^(E(CONN|HOST|NET|TIMEDOUT|PIPE|ADDR)|UND_ERR_)/,
    text: /connection|socket|hang up|other side closed|terminated|network|timed? ?out|reset/i,
    advice: "Check the network and the address",
  },
];

/** What `fetch` or XMLHttpRequest of a browser says, whatever the cause. */
const opaqueWords =
  /^(Failed to fetch|NetworkError when attempting to fetch resource\.?|Load failed|Network request failed|fetch failed|XMLHttpRequest failed)$/;

/** Does the error hide its cause, as browsers do to protect other sites from the page? */
export function isOpaque(chain: ErrorChain): boolean {
  return chain.length === 1 && chain[0]!.code === undefined && opaqueWords.test(chain[0]!.message);
}

/** Which kind of failure it is. `url` is the request's. */
export function failureKind(chain: ErrorChain, url: string): FailureKind {
  if (isOpaque(chain)) return opaqueFailure(chain[0]!.message, url);
  const codes = chain.flatMap(({ code }) => (typeof code === "string" ? [code] : []));
  const texts = chain.map((error) => `${error.name}: ${error.message}`);
  const rule = rules.find(
    ({ code, text }) =>
      codes.some((each) => code?.test(each)) ||
      (codes.length === 0 && texts.some((each) => text?.test(each.replace(/^Error: /, "")))),
  );
  // zlib's message for Z_BUF_ERROR, "unexpected end of file", says more than the code.
  const own = codes.find((code) => !/^(Z_|ERR__)/.test(code)) ?? chain.at(-1)?.message ?? "";
  return {
    words: rule?.words ? `${rule.words} (${own})` : own,
    advice: rule?.advice,
    isPermanent: rule?.isPermanent === true,
  };
}

/** Possible causes, where a browser does not report the cause. */
function opaqueFailure(own: string, url: string): FailureKind {
  const { location, navigator } = globalThis as {
    readonly location?: { readonly protocol?: string };
    readonly navigator?: { readonly onLine?: boolean };
  };
  if (navigator?.onLine === false) {
    return { words: "the browser is offline", advice: "Check the network", isPermanent: false };
  }
  const isLocal = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/.test(url);
  if (location?.protocol === "https:" && url.startsWith("http:") && !isLocal) {
    const words = "a page over https may not call an address over http (mixed content)";
    return { words, advice: "Give the client a baseUrl with https", isPermanent: true };
  }
  return {
    words: `the browser does not show a page the reason (${own})`,
    advice:
      "Its console shows it. The usual causes: the API does not allow this page's origin by CORS, an extension blocks the request, an address over http on a page over https, or no network",
    isPermanent: false,
  };
}
