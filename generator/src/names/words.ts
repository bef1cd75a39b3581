/** Splits a name of the document into words, in the same way for all phases. */

/** Latin letters that do not decompose into a letter and an accent. */
const latin: Readonly<Record<string, string>> = {
  ß: "ss",
  ẞ: "SS",
  æ: "ae",
  Æ: "Ae",
  œ: "oe",
  Œ: "Oe",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
  ı: "i",
  ħ: "h",
  Ħ: "H",
};

/**
 * `Club's ImageKit upload_file` → `["Clubs", "ImageKit", "upload", "file"]`. An apostrophe inside a word is not a boundary. Accents are removed; letters
 * of other scripts stay, because ASCII has no equivalent.
 */
export function words(name: string): readonly string[] {
  const plain = name
    .normalize("NFKD")
    .replaceAll(/[ßẞæÆœŒøØłŁđĐðÐþÞıħĦ]/g, (letter) => latin[letter] ?? letter)
    .replaceAll(/([A-Za-z])[\u0300-\u036f]+/g, "$1")
    .normalize("NFC");
  return plain
    .replaceAll(/(?<=[\p{L}\p{N}])['’‘ʼʹ`](?=[\p{L}\p{N}])/gu, "")
    .split(/(?:_|·|[^\p{ID_Continue}]|[\u{10000}-\u{10ffff}])+/u)
    .filter((word) => word !== "");
}

/** `old photo` → `OldPhoto`. */
export function joinWords(all: readonly string[]): string {
  return all.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
