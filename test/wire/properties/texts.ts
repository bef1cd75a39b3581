/** Text to be hard to send: any Unicode, and what has a meaning in headers, forms, URLs and JavaScript. */
import fc from "fast-check";

const telling = [
  ..."\"'\\%;:=,&?#+/.<>[](){}|@ ~^`",
  "\r",
  "\n",
  "\r\n",
  "\0",
  "\t",
  "\x1b",
  "\x7f",
  "\x85",
  "\u2028",
  "\ufeff",
  "%22",
  "%00",
  "%2e",
  "%252F",
  "..",
  "--",
  "\r\n--",
  '\\"',
  "\\\\",
  "*=UTF-8''",
  "filename=",
  // Halves of surrogate pairs.
  "\ud800",
  "\udfff",
  "ä",
  "猫",
  "😺",
  "e\u0301",
  "\u202e",
];

const unit = fc.oneof(
  { arbitrary: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }), weight: 3 },
  { arbitrary: fc.constantFrom(...telling), weight: 3 },
  { arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }), weight: 1 },
);

/** Any text, short more often than not. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.string({ unit, maxLength: 12 }), weight: 20 },
  // Lines that look like the form's own.
  {
    arbitrary: fc.constantFrom("--lading-", "\r\n--lading-00--\r\n", "x".repeat(70_000)),
    weight: 1,
  },
);

/** A name with at least one character; up to 3,000 of them, as parsers take no more than 16 KiB of head. */
export const names: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.string({ unit, minLength: 1, maxLength: 10 }), weight: 20 },
  {
    arbitrary: fc.constantFrom(
      "__proto__",
      "constructor",
      "hasOwnProperty",
      "body",
      "0",
      "ä".repeat(3000),
    ),
    weight: 2,
  },
);

/** Text, numbers and booleans, as a form's field takes them. */
export const scalars: fc.Arbitrary<string | number | boolean> = fc.oneof(
  { arbitrary: texts, weight: 3 },
  {
    arbitrary: fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    ),
    weight: 1,
  },
);

/** A key that brackets can hold: one with brackets of its own would be two, an empty one the next item of a list. */
export const bracketKeys: fc.Arbitrary<string> = names.filter((name) => !/[[\]]/.test(name));

/** Items that a joiner can join: none holds it, and there is more than one empty text. */
export function joinable(items: readonly unknown[], joiner: string): boolean {
  return !items.some((item) => String(item).includes(joiner)) && items.join(joiner) !== "";
}

/** What any encoding to UTF-8 makes of half a surrogate pair: U+FFFD. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** The part of a name that stands between quotes in a header: WHATWG's escapes, and ours for what would break the header. */
export function quoted(name: string): string {
  const escaped = [...wellFormed(name)].map((character) => {
    const isControl = character < " " || character === "\x7f";
    return character === '"' || (isControl && character !== "\t")
      ? encodeURIComponent(character)
      : character;
  });
  return escaped.join("").replace(/\\$/, "%5C");
}

/** What a parser that knows quoted pairs (RFC 2616 §2.2) makes of it. */
export function unquoted(text: string): string {
  return text.replaceAll(/\\([\\"])/g, "$1");
}
