/** Names under which credentials travel, whatever a document says of them. */

/** Words that make a name a credential's, wherever they stand in it. */
const credentialWords = new Set(
  "auth,authorization,authentication,credential,credentials,password,passwd,passphrase,pwd,secret,signature,sig,jwt,bearer,cookie,session,sessionid,sid,csrf,xsrf,otp,apikey,accesskey,privatekey,secretkey,authkey,accesstoken,authtoken,awsaccesskeyid,googleaccessid".split(
    ",",
  ),
);

/** What a key is that opens something: `api_key`, `X-Functions-Key`, `Ocp-Apim-Subscription-Key`. */
const keyWords =
  /^(api|access|private|secret|auth|app|signing|encryption|subscription|functions?|master|admin|service|client|account|license)$/;

/** A key that opens nothing. */
const harmlessKey =
  /^(idempotency|public|pub|partition|sort|cache|routing|websocket|surrogate|object|file)$/;

/** Beside these, a token is counted or described, not given: `max_tokens`, `token_type`. */
const harmlessBesideToken = /^(max|min|count|limit|total|type|expires|expiry|usage)$/;

/** What is presigned: who has such an address or form may do what it says. */
const presignedNames = new Set(
  "x-amz-signature,x-amz-credential,x-amz-security-token,x-goog-signature,x-goog-credential,key-pair-id,se,policy".split(
    ",",
  ),
);

/** Parameters of presigned addresses that open nothing by themselves, and that a message had better show. */
const plainPresignedNames =
  /^(x-(amz|goog)-(algorithm|date|expires|signedheaders|content-sha256)|expires|x-id|partnumber|response-content-.*|s[vrpt]|spr|ske|skt|sks|skv)$/;

/** Is it the name of a header or a query parameter that holds a credential? Also true of `key` alone. */
export function isCredentialName(name: string): boolean {
  const words = wordsOf(name);
  if (words.at(-1) === "key") {
    const kind = words.at(-2);
    return kind === undefined || !harmlessKey.test(kind);
  }
  return isSecretField(name);
}

/** The same for a field of a body and for a parameter of the operation, where `key` is most often a name of something stored. */
export function isSecretField(name: string): boolean {
  const words = wordsOf(name);
  if (words.some((word) => credentialWords.has(word))) return true;
  if (words.includes("token")) return !words.some((word) => harmlessBesideToken.test(word));
  if (isPresignedName(name) && words.length > 1) return true;
  return words.at(-1) === "key" && keyWords.test(words.at(-2) ?? "");
}

/** Does a parameter of this name presign an address or a form? */
export function isPresignedName(name: string): boolean {
  return presignedNames.has(name.toLowerCase());
}

/** Does it say how an address was presigned, and open nothing? */
export function isPlainPresignedName(name: string): boolean {
  return plainPresignedNames.test(name.toLowerCase());
}

/** `X-Api-Key`, `apiKey` and `api_key[0]` are `api` and `key`. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/\[.*$/s, "")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
}
