/** Secrets of an API's own in what it says: addresses it has just presigned, tokens it has just given. */

/** Names of which nobody needs to read the value. A storage names the key's id and the signature that it was given. */
const names =
  "(?:[\\w-]*(?:access|refresh|id|session|auth|security)[_-]?token|x-amz-signature|x-amz-credential|x-goog-signature|x-goog-credential|signature(?:provided)?|sig|awsaccesskeyid|googleaccessid|client[_-]?secret|api[_-]?key|password|secret)";

const patterns = [
  // A query, also one that XML or JSON has escaped.
  new RegExp(`([?&;]|\\\\u0026)(${names})(=)([^&\\s"'<>\\\\]+)`, "gi"),
  // XML.
  new RegExp(`(<)(${names})(>)([^<]+)`, "gi"),
  // JSON.
  new RegExp(`(")(${names})("\\s*:\\s*")((?:[^"\\\\]|\\\\.)+)`, "gi"),
];

/** A text without the values that stand under a secret's name in a query, in XML or in JSON. */
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
