/** Why Uploadcare refuses a request. */
import { hmacHex } from "@lading/runtime/flows";
import {
  fakeError,
  type FakeResult,
  type FakeUploadcareState,
  type Fields,
} from "./FakeUploadcareState.ts";

export function keyRefusal(fields: Fields, name: string): FakeResult | undefined {
  if (fields.get(name)) return undefined;
  const content = `${name} is required.`;
  return fakeError(403, "ProjectPublicKeyRequiredError", content);
}

export async function signatureRefusal(
  { options: { secretKey } }: FakeUploadcareState,
  fields: Fields,
): Promise<FakeResult | undefined> {
  if (secretKey === undefined) return undefined;
  const expire = fields.get("expire");
  const signature = fields.get("signature");
  if (!signature || !expire)
    return fakeError(400, "SignatureRequiredError", "`signature` is required.");
  if (Number(expire) * 1000 < Date.now())
    return fakeError(403, "SignatureExpirationError", "Expired signature.");
  const wanted = await hmacHex({ hash: "SHA-256", key: secretKey, message: expire });
  if (signature === wanted) return undefined;
  return fakeError(403, "SignatureInvalidError", "Invalid signature.");
}
