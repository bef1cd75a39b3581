/** The entry `@lading/runtime/redaction`: recorded traffic without secrets, by the rules of errors and logs. */
import { isCredentialName, isSecretField } from "./credentialNames.ts";
import { maskNamed } from "./maskNamed.ts";
import { addressSecrets, secretsIn } from "./secretValues.ts";
import { Secrets } from "./secrets.ts";

/** What is secret besides the names that mark a credential. */
export interface RedactionOptions {
  /** Headers, parameters and fields that the document calls secret. */
  readonly names?: Iterable<string> | undefined;
  /** Removes values that are known to be secret: a hook's `attempt.redact`. */
  readonly redact?: ((text: string) => string) | undefined;
}

/** Makes the pieces of a request or response safe to write down. What is hidden is `***`. */
export interface Redaction {
  /** The value of a header. */
  readonly header: (name: string, value: string) => string;
  /** The value of a query parameter or a field of a form. */
  readonly field: (name: string, value: string) => string;
  /** A URL, or the path of one. */
  readonly address: (url: string) => string;
  /** A body or another text; JSON is searched by the names of its properties. */
  readonly text: (text: string) => string;
}

const hidden = "***";

/** Redacts traffic by the names of headers, parameters, fields and properties, and by presigned addresses. */
export function redaction({
  names = [],
  redact = (text) => text,
}: RedactionOptions = {}): Redaction {
  const own: ReadonlySet<string> = new Set([...names].map((name) => name.toLowerCase()));
  const isSecret = (name: string): boolean => own.has(name.toLowerCase()) || isCredentialName(name);
  const text = (shown: string): string => {
    const value = jsonIn(shown);
    const found = new Secrets(() =>
      value === undefined ? addressSecrets(shown) : secretsIn(value, own),
    );
    return maskNamed(found.redact(redact(shown)));
  };
  const address = (url: string): string => text(withoutQuerySecrets(url, isSecret));
  return {
    address,
    text,
    header: (name, value) => (isSecret(name) ? hidden : address(value)),
    field: (name, value) =>
      own.has(name.toLowerCase()) || isSecretField(name) ? hidden : text(value),
  };
}

function jsonIn(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The names in a query are shown, the values under a credential's name are not. */
function withoutQuerySecrets(url: string, isSecret: (name: string) => boolean): string {
  return url.replace(/([?&])([^=&#?]+)=([^&#\s]*)/g, (piece, before: string, name: string) =>
    isSecret(decoded(name)) ? `${before}${name}=${hidden}` : piece,
  );
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
