/** What of a call's values is secret: by the document's word, by a credential's name, and in presigned addresses. */
import { isCredentialName, isPlainPresignedName, isPresignedName } from "./credentialNames.ts";
import { isRecord, tagOf } from "../values/values.ts";

/** More depth than a secret has. */
const deepest = 8;

/** The texts and numbers that a value holds, however deep: each may be shown by itself. */
export function leavesOf(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number" || typeof value === "bigint") return [String(value)];
  if (typeof value !== "object" || value === null || depth > deepest) return [];
  if (tagOf(value) === "URL") return [String(value)];
  if (tagOf(value) === "Date") return [JSON.stringify(value).slice(1, -1)];
  const items = Array.isArray(value)
    ? (value as unknown[])
    : isRecord(value)
      ? Object.values(value)
      : [];
  return items.flatMap((item) => leavesOf(item, depth + 1));
}

/** What headers hold under a credential's name. `own` are the names that the document's security schemes have. */
export function headerSecrets(
  headers: { readonly [name: string]: unknown } | undefined,
  own: ReadonlySet<string> = new Set(),
): string[] {
  return Object.entries(headers ?? {}).flatMap(([name, value]) => {
    const isSecret = own.has(name.toLowerCase()) || isCredentialName(name);
    return isSecret && typeof value === "string" ? secretsInHeader(name, value) : [];
  });
}

/** What query parameters hold under a credential's name. */
export function querySecrets(
  query: { readonly [name: string]: unknown } | undefined,
  own: ReadonlySet<string> = new Set(),
): string[] {
  return Object.entries(query ?? {}).flatMap(([name, value]) =>
    own.has(name.toLowerCase()) || isCredentialName(name) ? leavesOf(value) : [],
  );
}

/** The value as it stands, and what it is made of: `Bearer <token>`, `Basic <base64>`, `a=1; b=2`, `Credential=…, Signature=…`. */
function secretsInHeader(name: string, value: string): string[] {
  const [, scheme, rest] = /^([A-Za-z][\w-]*) +(.+)$/s.exec(value.trim()) ?? [];
  const found = [value.trim()];
  if (rest !== undefined) found.push(rest);
  if (scheme?.toLowerCase() === "basic") found.push(...basicSecrets(rest!));
  const isCookie = /cookie/i.test(name);
  const pieces = isCookie ? value.split(";") : (rest ?? "").split(/[,\s]+/);
  for (const piece of pieces) {
    const [, key, text] = /^\s*([\w-]+)="?(.*?)"?\s*$/s.exec(piece) ?? [];
    if (key && text && (isCookie || isCredentialName(key) || key === "response")) found.push(text);
  }
  return found;
}

/** The pair and the password of Basic credentials (RFC 7617). A user's name is no secret by itself. */
function basicSecrets(encoded: string): string[] {
  try {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const pair = new TextDecoder().decode(bytes);
    return [pair, pair.slice(pair.indexOf(":") + 1)];
  } catch {
    return [];
  }
}

/**
 * What an address holds that opens something: the password, and what of its query is presigned or has a credential's name.
 * With `isPresigned` it is a permission as a whole: then every parameter counts that is not known to be harmless.
 */
export function addressSecrets(text: string, isPresigned = false): string[] {
  if (!/^https?:\/\/./i.test(text) || !URL.canParse(text)) return [];
  const { username, password, searchParams } = new URL(text);
  const isSigned =
    isPresigned ||
    [...searchParams.keys()].some((name) => /^(x-amz-|x-goog-)?sig(nature)?$/i.test(name));
  const values = [...searchParams].flatMap(([name, value]) => {
    if (isPlainPresignedName(name)) return [];
    const isSecret = isPresigned || isCredentialName(name) || (isSigned && isPresignedName(name));
    // `<key id>/<date>/<region>/s3/aws4_request`: storages show the key's id alone.
    return isSecret ? [value, ...(value.includes("/") ? [value.split("/")[0]!] : [])] : [];
  });
  return [...values, password && decoded(password), password && decoded(username)].filter(Boolean);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
