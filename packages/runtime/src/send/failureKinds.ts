/** Why a request failed, by its error: in words, and what to do about it. */

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

interface Rule {
  /** Matches error codes. */
  readonly code?: RegExp;
  /** Matches names and messages of errors without a code. */
  readonly text?: RegExp;
  /** Shown before the code, or before the error's own message. */
  readonly words?: string;
  readonly advice?: string;
  readonly isPermanent?: true;
}

/** The first match counts. */
const rules: readonly Rule[] = [
  {
    code: /^ERR_TLS_CERT_ALTNAME_INVALID$|^HOSTNAME_MISMATCH$/,
    words: "the server's certificate is for another host name",
    advice: "Check the host name in baseUrl",
    isPermanent: true,
  },
  {
    code: /^CERT_HAS_EXPIRED$|^CERT_NOT_YET_VALID$/,
    words: "the server's certificate is not valid now",
    advice: "Check this machine's clock; else the server needs a new certificate",
    isPermanent: true,
  },
  {
    code: /^(CERT_|CRL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_CERT)/,
    text: /self[- ]signed certificate|unable to (get|verify)/i,
    words: "the server's certificate is not trusted",
    advice:
      "Give the client an agent that knows the authority, new https.Agent({ ca }), or start Node with NODE_EXTRA_CA_CERTS",
    isPermanent: true,
  },
  {
    code: /^(ERR_SSL_|ERR_TLS|EPROTO$)/,
    words: "no TLS connection can be made",
    advice:
      "Check that the address says https only where the server speaks TLS, and the agent's client certificate",
    isPermanent: true,
  },
  {
    code: /^ENOTFOUND$/,
    words: "the host name is not known",
    advice: "Check the host name in baseUrl, and that this machine has a network",
  },
  {
    code: /^EAI_/,
    words: "the host name could not be looked up",
    advice: "Check the network and its DNS",
  },
  {
    code: /^(HPE_HEADER_OVERFLOW|UND_ERR_HEADERS_OVERFLOW)$/,
    words: "the response's headers are longer than Node reads",
    advice:
      "Let Node read more with --max-http-header-size. The request arrived, so look before you send it again",
    isPermanent: true,
  },
  {
    code: /^HPE_/,
    text: /does not match the HTTP\/1\.1 protocol/,
    words: "the response is not HTTP",
    advice: "Check that the address and the port are those of an HTTP server",
  },
  {
    code: /^(Z_|ERR__ERROR_FORMAT|ERR__ERROR|ERR_BROTLI|ERR_ZSTD|ERR_PADDING|BROTLI_)/,
    text: /incorrect header check|incorrect data check|invalid (block|stored|distance|literal|code|bit|window)|Decompression failed|unknown compression method/i,
    words: "the response's body is not what its Content-Encoding says",
    advice: "The cause is the server, or a proxy in between",
  },
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
  {
    code: /^ECONNREFUSED$/,
    words: "nothing accepts connections there",
    advice: "Check the address and its port, and that the server runs",
  },
  {
    code: /^(EMFILE|ENFILE)$/,
    words: "this process has too many files and connections open",
    advice: "Make fewer calls at once, or raise its limit",
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
