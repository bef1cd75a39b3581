import type { FailureRule } from "./failureRule.ts";

/** Failures that only Node and the like name: browsers hide the reason from a page. */
export const platformRules: readonly FailureRule[] = [
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
    code: /^ECONNREFUSED$/,
    words: "nothing accepts connections there",
    advice: "Check the address and its port, and that the server runs",
  },
  {
    code: /^(EMFILE|ENFILE)$/,
    words: "this process has too many files and connections open",
    advice: "Make fewer calls at once, or raise its limit",
  },
];
