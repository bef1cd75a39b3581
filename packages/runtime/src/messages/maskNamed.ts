/** Secrets of the API in its own messages: addresses it has just presigned, tokens it has just issued. */

/** Names whose values are never shown. Storages repeat the key's id and the signature of the request. */
const names =
  "(?:[\\w-]*(?:access|refresh|id|session|auth|security)[_-]?token|x-amz-signature|x-amz-credential|x-goog-signature|x-goog-credential|signature(?:provided)?|sig|awsaccesskeyid|googleaccessid|client[_-]?secret|api[_-]?key|password|secret)";

const patterns = [
  // A query, also escaped in XML or JSON.
  new RegExp(`([?&;]|\\\\u0026)(${names})(=)([^&\\s"'<>\\\\]+)`, "gi"),
  // XML.
  new RegExp(`(<)(${names})(>)([^<]+)`, "gi"),
  // JSON.
  new RegExp(`(")(${names})("\\s*:\\s*")((?:[^"\\\\]|\\\\.)+)`, "gi"),
];

/** A text without the values of such names in a query, in XML or in JSON. */
export function maskNamed(text: string): string {
  return patterns.reduce(
    (shown, pattern) =>
      shown.replace(
        pattern,
        (_, before: string, name: string, between: string) => `${before}${name}${between}***`,
      ),
    text,
  );
}
