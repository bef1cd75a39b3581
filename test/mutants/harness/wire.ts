/** What is seen on the socket alone: bytes, names, types and framing. */
import type { Defect } from "../Defect.ts";
import { vitestCommand } from "../vitestCommand.ts";

export const command: readonly string[] = vitestCommand("wire/");

export const defects: readonly Defect[] = [
  {
    name: "a file's name loses its percent-encoding of quotes",
    file: "multipartBody.ts",
    find: 'return `"${escaped}"`;',
    replace: 'return `"${text}"`;',
  },
  {
    name: "a file's own type is ignored",
    file: "multipartBody.ts",
    find: 'return file.type || typeOfName(file.name ?? "") || concrete || "application/octet-stream";',
    replace: 'return typeOfName(file.name ?? "") || concrete || "application/octet-stream";',
  },
  {
    name: "comma lists are joined by semicolons",
    file: "refuseSeparator.ts",
    find: 'comma: ","',
    replace: 'comma: ";"',
  },
  {
    name: "a matrix parameter is misspelt",
    file: "expandParameter.ts",
    find: "return style.first + (style.named ? pair(wireName(plan), text, style) : text);",
    replace: "return style.first + text;",
  },
  {
    name: "reserved characters go as they are",
    file: "expandParameter.ts",
    find: "if (!allowReserved) return percentEncode;",
    replace: "if (!allowReserved) return encodeURI;",
  },
  {
    name: "parts are separated by a line feed alone",
    file: "multipartBody.ts",
    find: 'bytesOf("\\r\\n"),',
    replace: 'bytesOf("\\n"),',
  },
];
