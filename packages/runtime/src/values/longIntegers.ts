/**
 * JSON with integers that a number would round: `JSON.parse` turns 9007199254740993 into 9007199254740992. A text without an
 * integer of 16 digits contains none, and is parsed by `JSON.parse` alone.
 */

/** An integer of 16 digits or more in the place of a value; a final `.0` changes nothing. */
const longInteger = /(?:^|[\s[,:])(-?[1-9]\d{15,}(?:\.0+)?)(?=[\s,\]}]|$)/g;

/** Longer ones become numbers: converting a million digits would take too long. */
const mostDigits = 1000;

/** A value in which integers that a number would round are bigints. */
export interface ParsedJson {
  readonly value: unknown;
  readonly holdsBigints: boolean;
}

/** Throws as `JSON.parse` does. */
export function parsedJson(text: string): ParsedJson {
  if (!holdsLong(text) || !holdsRounded(text)) {
    return { value: JSON.parse(text) as unknown, holdsBigints: false };
  }
  const value = (seesSources ? parsedBySources(text) : parsedByMarks(text)) as unknown;
  return { value, holdsBigints: true };
}

/**
 * Are there 16 consecutive digits where a value may begin? It reads every 16th character, since no such run fits between two
 * of them: a regular expression would read all, and take half as long as `JSON.parse`.
 */
function holdsLong(text: string): boolean {
  for (let at = 15; at < text.length;) {
    if (!isDigit(text.charCodeAt(at))) {
      at += 16;
      continue;
    }
    let start = at;
    while (start > at - 15 && isDigit(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    if (end - start >= 16 && (start === 0 || /[-\s[,:]/.test(text.charAt(start - 1)))) return true;
    at = end + 15;
  }
  return false;
}

function holdsRounded(text: string): boolean {
  for (const [, token] of text.matchAll(longInteger)) if (exactInteger(token!)) return true;
  return false;
}

/** The integer of a JSON token, if a number cannot represent it exactly. */
function exactInteger(token: string): bigint | undefined {
  if (token.length < 16 || token.length > mostDigits) return undefined;
  const digits = /^(-?[1-9]\d{15,})(?:\.0+)?$/.exec(token)?.[1];
  return digits === undefined || String(Number(digits)) === digits ? undefined : BigInt(digits);
}

type Reviver = (key: string, value: unknown, context?: { readonly source?: string }) => unknown;

const parse = JSON.parse as (text: string, reviver?: Reviver) => unknown;

/** Does the engine pass the source text of a number to the reviver (https://github.com/tc39/proposal-json-parse-with-source)? */
const seesSources = parse("1", (_, __, context) => context?.source) === "1";

function parsedBySources(text: string): unknown {
  return parse(text, (_, value, context) =>
    typeof value === "number" && context?.source !== undefined
      ? (exactInteger(context.source) ?? value)
      : value,
  );
}

/** If it does not, the integers become strings with a prefix that no string of this JSON has. */
export function parsedByMarks(text: string): unknown {
  // Invalid JSON must not become valid by the marks.
  JSON.parse(text);
  const mark = unusedMark(text);
  const marked: string[] = [];
  let copied = 0;
  for (const { start, end } of numbersOf(text)) {
    const integer = exactInteger(text.slice(start, end));
    if (integer === undefined) continue;
    marked.push(text.slice(copied, start), `"${mark}${integer}"`);
    copied = end;
  }
  marked.push(text.slice(copied));
  return parse(marked.join(""), (_, value) =>
    typeof value === "string" && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value,
  );
}

/** A prefix that the text does not contain, not even escaped; it is random, so that no server can know it. */
function unusedMark(text: string): string {
  for (;;) {
    const mark = `integer-${Math.random().toString(36).slice(2)}-`;
    if (!text.includes(mark)) return mark;
  }
}

/** The positions of numbers outside strings. */
function* numbersOf(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === 0x22) at = endOfText(text, at);
    else if (letter === 0x2d || isDigit(letter)) {
      const start = at;
      while (/[-+.\deE]/.test(text.charAt(at + 1))) at++;
      yield { start, end: at + 1 };
    }
  }
}

/** A quote ends the string unless an odd number of backslashes precedes it. */
function endOfText(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text.charAt(before - 1) === "\\") before--;
    if ((at - before) % 2 === 0) return at;
  }
  return text.length;
}

function isDigit(letter: number): boolean {
  return letter >= 0x30 && letter <= 0x39;
}
