import { readFile, stat } from "node:fs/promises";
import { InputError } from "./InputError.ts";

const maximumBytes = 16 * 1024 * 1024;

/** Reads a file. Line ends become LF, so that positions and texts are the same on every machine. Throws `InputError`. */
export async function readFileText(file: string): Promise<string> {
  try {
    const about = await stat(file);
    if (!about.isFile()) throw new Error("it is not a file");
    if (about.size > maximumBytes) throw new Error("it is larger than 16 MiB");
    const bytes = await readFile(file);
    return decodeText(bytes).replaceAll("\r\n", "\n");
  } catch (error) {
    throw new InputError("spec-unreadable", { reason: reasonOf(error as NodeJS.ErrnoException) });
  }
}

/** YAML may be UTF-16 (https://yaml.org/spec/1.2.2/#52-character-encodings): detected by a byte order mark, or by a zero next to the first character. */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const encoding = isBig ? "utf-16be" : isLittle ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** The message of a system error contains the absolute path, so it is not shown. */
function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "it is neither UTF-8 nor UTF-16";
  return error.syscall === undefined ? error.message : `${error.syscall} failed with ${error.code}`;
}
