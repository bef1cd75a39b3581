/** Names for code: pure functions of the document's own names. */
import { joinWords, words } from "../../names/words.ts";

/** Words that cannot name a function of a module (ECMA-262 §12.7.2, and what TypeScript and CommonJS keep). */
const reserved: ReadonlySet<string> = new Set(
  (
    "arguments async await break case catch class const continue debugger default delete do else enum eval export exports extends " +
    "false finally for function globalThis if implements import in instanceof interface let module new null package private " +
    "protected public require return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** Is it a word that no function can have for a name? A method may have any. */
export function isReserved(name: string): boolean {
  return reserved.has(name);
}

/** A type or class name: `image_info` → `ImageInfo`. `Foo_Bar` stays as it is: valid names are not touched. */
export function pascalCase(name: string): string {
  if (/^[A-Z][A-Za-z0-9_]*$/.test(name)) return short(name);
  return short(legal(joinWords(words(name)), "Type"));
}

/** A method or option name: `Upload file`, `upload_file` and `UPLOAD_FILE` → `uploadFile`, `URLUpload` → `urlUpload`. */
export function camelCase(name: string): string {
  const spelt = /\p{Ll}/u.test(name) ? name : name.toLowerCase();
  const [first = "", ...rest] = words(spelt);
  return fitted(withoutCapitals(first) + joinWords(rest));
}

/** What is made of names as one that can be printed: not too long, and never empty. */
export function fitted(name: string): string {
  return short(legal(name, "operation"));
}

/** A word that begins a name: its capital goes, and so does an acronym, up to the word that follows it. */
function withoutCapitals(word: string): string {
  return word.replace(/^(?:[A-Z]+(?![a-z])|[A-Z])/, (capitals) => capitals.toLowerCase());
}

/** `uploadFile` → `UploadFile`. */
export function capitalized(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
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
  return /^\p{ID_Start}/u.test(name) ? name : `_${name}`;
}

/** Names become files, and no disk takes more than 255 bytes: what is longer ends after its last whole word. */
function short(name: string): string {
  let cut = name;
  while (new TextEncoder().encode(cut).length > longest) cut = cut.slice(0, -1);
  if (cut === name) return name;
  const whole = cut.replace(/(?<=.{40})[A-Z_][^A-Z_]*$/s, "");
  return whole.replace(/[\ud800-\udbff]$/, "");
}

const longest = 120;
