import { text, type Document } from "../document/document.ts";

/** Identifiers (https://spdx.org/licenses/) of the names that documents give to the usual licenses, without "the", "license" and "version". */
const identifiers: Readonly<Record<string, string>> = {
  "apache 2": "Apache-2.0",
  "apache 2.0": "Apache-2.0",
  "bsd 2 clause": "BSD-2-Clause",
  "bsd 3 clause": "BSD-3-Clause",
  "cc by 4.0": "CC-BY-4.0",
  "cc0 1.0": "CC0-1.0",
  isc: "ISC",
  mit: "MIT",
  "mozilla public 2.0": "MPL-2.0",
  "mpl 2.0": "MPL-2.0",
  unlicense: "Unlicense",
};

/** What package.json says of the document's license; `undefined` if it has none, or one that npm has no word for. */
export function buildLicense(document: Document): string | undefined {
  const info = document.child(document.root, "info");
  const license = info && document.child(info, "license");
  if (license === undefined) return undefined;
  return text(license, "identifier") ?? identifiers[plainName(text(license, "name") ?? "")];
}

function plainName(name: string): string {
  const words = name.toLowerCase().replaceAll(/[(),/_-]+/g, " ");
  return words
    .replaceAll(/\b(the|licen[cs]e|version|v(?=\d))(?![\w.])|\bv(?=\d)/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
