/** The secret values of a call: by the document, by a credential's name, and in presigned addresses. */
import {
  isCredentialName,
  isPlainPresignedName,
  isPresignedName,
  isSecretField,
} from "./credentialNames.ts";
import { isRecord, tagOf } from "../values/values.ts";

/** No secret is deeper. */
const deepest = 8;

/** All texts and numbers in a value: a message may show each by itself. */
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

/** Values with a credential's name, and the secrets of addresses, anywhere in a value. `own`: further names, in lower case. */
export function secretsIn(value: unknown, own: ReadonlySet<string> = none, depth = 0): string[] {
  if (typeof value === "string" || tagOf(value) === "URL") return addressSecrets(String(value));
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((item) => secretsIn(item, own, depth + 1));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    own.has(name.toLowerCase()) || isSecretField(name)
      ? leavesOf(item)
      : secretsIn(item, own, depth + 1),
  );
}

const none: ReadonlySet<string> = new Set();

/** The values of headers with a credential's name. `own`: the names of the document's security schemes. */
export function headerSecrets(
  headers: { readonly [name: string]: unknown } | undefined,
  own: ReadonlySet<string> = new Set(),
): string[] {
  return Object.entries(headers ?? {}).flatMap(([name, value]) => {
    const isSecret = own.has(name.toLowerCase()) || isCredentialName(name);
    return isSecret && typeof value === "string" ? secretsInHeader(name, value) : [];
  });
}

/** The values of query parameters with a credential's name. */
export function querySecrets(
  query: { readonly [name: string]: unknown } | undefined,
  own: ReadonlySet<string> = new Set(),
): string[] {
  return Object.entries(query ?? {}).flatMap(([name, value]) =>
    own.has(name.toLowerCase()) || isCredentialName(name) ? leavesOf(value) : [],
  );
}

/** The whole value, and its parts: `Bearer <token>`, `Basic <base64>`, `a=1; b=2`, `Credential=…, Signature=…`. */
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

/** The pair and the password of Basic credentials (RFC 7617). A user name alone is not a secret. */
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
 * The secrets in an address: the password, and the values of its query that are presigned or have a credential's name.
 * With `isPresigned`, the whole address is a permission: then every parameter counts that is not known to be harmless.
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
    // `<key id>/<date>/<region>/s3/aws4_request`: storages also show the key's id alone.
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
