/** Names that mark a credential, even if the document does not. */

/** A name that contains one of these words is a credential's. */
const credentialWords = new Set(
  "auth,authorization,authentication,credential,credentials,password,passwd,passphrase,pwd,secret,signature,sig,jwt,bearer,cookie,session,sessionid,sid,csrf,xsrf,otp,apikey,accesskey,privatekey,secretkey,authkey,accesstoken,authtoken,awsaccesskeyid,googleaccessid".split(
    ",",
  ),
);

/** Words before "key" that make it a credential: `api_key`, `X-Functions-Key`, `Ocp-Apim-Subscription-Key`. */
const keyWords =
  /^(api|access|private|secret|auth|app|signing|encryption|subscription|functions?|master|admin|service|client|account|license)$/;

/** Words before "key" that make it harmless. */
const harmlessKey =
  /^(idempotency|public|pub|partition|sort|cache|routing|websocket|surrogate|object|file)$/;

/** With these words, the name counts or describes tokens: `max_tokens`, `token_type`. */
const harmlessNextToToken = /^(max|min|count|limit|total|type|expires|expiry|usage)$/;

/** Parameters of presigned addresses and forms: anyone who has one may use it. */
const presignedNames = new Set(
  "x-amz-signature,x-amz-credential,x-amz-security-token,x-goog-signature,x-goog-credential,key-pair-id,se,policy".split(
    ",",
  ),
);

/** Parameters of presigned addresses that are harmless by themselves, and useful in a message. */
const plainPresignedNames =
  /^(x-(amz|goog)-(algorithm|date|expires|signedheaders|content-sha256)|expires|x-id|partnumber|response-content-.*|s[vrpt]|spr|ske|skt|sks|skv)$/;

/** Is it the name of a header or query parameter with a credential? `key` alone counts too. */
export function isCredentialName(name: string): boolean {
  const words = wordsOf(name);
  if (words.at(-1) === "key") {
    const kind = words.at(-2);
    return kind === undefined || !harmlessKey.test(kind);
  }
  return isSecretField(name);
}

/** The same for a field of a body or a parameter of the operation, where `key` is usually the name of a stored object. */
export function isSecretField(name: string): boolean {
  const words = wordsOf(name);
  if (words.some((word) => credentialWords.has(word))) return true;
  if (words.includes("token")) return !words.some((word) => harmlessNextToToken.test(word));
  if (isPresignedName(name) && words.length > 1) return true;
  return words.at(-1) === "key" && keyWords.test(words.at(-2) ?? "");
}

/** Does a parameter of this name presign an address or a form? */
export function isPresignedName(name: string): boolean {
  return presignedNames.has(name.toLowerCase());
}

/** Does it only describe how an address was presigned? */
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
