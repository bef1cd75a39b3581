/** Names for code: pure functions of the document's own names. */

/** Words that cannot name a function, class or type (ECMA-262 §12.7.2, and what TypeScript adds). */
const reserved: ReadonlySet<string> = new Set(
  (
    "abstract any arguments as asserts async await bigint boolean break case catch class const constructor continue " +
    "debugger declare default delete do else enum eval export extends false finally for from function get if implements " +
    "import in infer instanceof interface is keyof let module namespace never new null number object of package private " +
    "protected public readonly require return satisfies set static string super switch symbol then this throw true try " +
    "type typeof undefined unique unknown using var void while with yield"
  ).split(" "),
);

/** `ImageKit upload_file` → `["ImageKit", "upload", "file"]`: the ASCII letters and digits of a name, in words. */
function words(name: string): readonly string[] {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
}

/** A type or class name: `image_info` → `ImageInfo`. `Foo_Bar` stays as it is: valid names are not touched. */
export function pascalCase(name: string): string {
  if (/^[A-Z][A-Za-z0-9_]*$/.test(name)) return short(name);
  const joined = words(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  return legal(joined, "Type");
}

/** A function or option name: `Upload file`, `upload_file` and `UPLOAD_FILE` → `uploadFile`, `URLUpload` → `urlUpload`. */
export function camelCase(name: string): string {
  const spelt = /[a-z]/.test(name) ? name : name.toLowerCase();
  const [first = "", ...rest] = words(spelt);
  const joined = rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return legal(withoutCapitals(first) + joined, "operation");
}

/** A word that begins a name: its capital goes, and so does an acronym, up to the word that follows it. */
function withoutCapitals(word: string): string {
  return word.replace(/^(?:[A-Z]+(?![a-z])|[A-Z])/, (capitals) => capitals.toLowerCase());
}

/** An environment variable: `imagekit`, `privateKey` → `IMAGEKIT_PRIVATE_KEY`. */
export function environmentName(provider: string, option: string): string {
  const parts = [provider, option.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")];
  return parts
    .join("_")
    .replaceAll(/[^A-Za-z0-9]+/g, "_")
    .toUpperCase();
}

function legal(name: string, fallback: string): string {
  if (name === "") return fallback;
  if (/^[0-9]/.test(name)) return `_${short(name)}`;
  return reserved.has(name) ? `${name}_` : short(name);
}

/** Names become files, and no disk takes more than 255 bytes: what is longer ends in a hash of the whole. */
function short(name: string): string {
  return name.length <= longest ? name : `${name.slice(0, longest)}_${hash(name)}`;
}

const longest = 120;

/**
 * Names that share one namespace. Whoever comes first keeps the plain name, so callers hand names in an order that
 * depends on the document's content, never on the order in which it happens to be written.
 */
export class Namespace {
  readonly #taken = new Set<string>();
  readonly #fold: (name: string) => string;

  /** `ignoreCase`: for names that become files, which some disks compare without case. */
  constructor(options: { readonly ignoreCase: boolean }) {
    this.#fold = options.ignoreCase ? (name) => name.toLowerCase() : (name) => name;
  }

  /** Takes names that generated code must not use. */
  reserve(names: Iterable<string>): void {
    for (const name of names) this.#taken.add(this.#fold(name));
  }

  /** `wanted` when it is free, else `wanted` with a suffix; the last resort is a hash of what it stands for. */
  claim(wanted: string, request: { readonly suffix: string; readonly owner: string }): string {
    const candidates = [wanted, `${wanted}${request.suffix}`, `${wanted}_${hash(request.owner)}`];
    const name = candidates.find((candidate) => !this.#taken.has(this.#fold(candidate)));
    if (name === undefined) throw new Error(`two owners for the name ${wanted}: ${request.owner}`);
    this.reserve([name]);
    return name;
  }
}

/** FNV-1a in base 36: stable, short, not secret. */
function hash(value: string): string {
  let state = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(value)) state = Math.imul(state ^ unit, 0x01000193);
  return (state >>> 0).toString(36);
}
