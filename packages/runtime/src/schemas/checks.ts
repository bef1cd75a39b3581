/** JSON Schema's limits on texts and numbers (https://json-schema.org/draft/2020-12/json-schema-validation#section-6). */
import * as v from "valibot";
import type { ValueCheck } from "./values.ts";

/** At least this many characters, counted as Unicode code points. */
/* @__NO_SIDE_EFFECTS__ */
export function minCharacters(least: number): ValueCheck<string> {
  return v.check(
    (text: string) => characters(text) >= least,
    `expected at least ${least} characters`,
  );
}

/** At most this many characters, counted as Unicode code points. */
/* @__NO_SIDE_EFFECTS__ */
export function maxCharacters(most: number): ValueCheck<string> {
  return v.check((text: string) => characters(text) <= most, `expected at most ${most} characters`);
}

/** A part of the text, or all of it, matches the regular expression. */
/* @__NO_SIDE_EFFECTS__ */
export function matching(pattern: string): ValueCheck<string> {
  const expression = new RegExp(pattern, "u");
  return v.check((text: string) => expression.test(text), `expected to match ${pattern}`);
}

/** No fraction. */
/* @__NO_SIDE_EFFECTS__ */
export function integer(): ValueCheck<number> {
  return v.integer();
}

/* @__NO_SIDE_EFFECTS__ */
export function atLeast(least: number): ValueCheck<number> {
  return v.minValue(least);
}

/* @__NO_SIDE_EFFECTS__ */
export function atMost(most: number): ValueCheck<number> {
  return v.maxValue(most);
}

/* @__NO_SIDE_EFFECTS__ */
export function above(limit: number): ValueCheck<number> {
  return v.gtValue(limit);
}

/* @__NO_SIDE_EFFECTS__ */
export function below(limit: number): ValueCheck<number> {
  return v.ltValue(limit);
}

/** A multiple, within the precision of numbers: 0.3 is a multiple of 0.1. */
/* @__NO_SIDE_EFFECTS__ */
export function divisibleBy(divisor: number): ValueCheck<number> {
  return v.check((value: number) => {
    const quotient = Number(value) / divisor;
    return Math.abs(quotient - Math.round(quotient)) < 1e-8;
  }, `expected a multiple of ${divisor}`);
}

/** Formats that are checked; all others are only information. */
export type FormatName = "date" | "date-time" | "email" | "ipv4" | "ipv6" | "uri" | "uuid";

/** A text of the format (https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3). */
/* @__NO_SIDE_EFFECTS__ */
export function format(name: FormatName): ValueCheck<string> {
  return v.check(formats[name], `expected the format ${name}`);
}

const time = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/i;

const formats: Readonly<Record<FormatName, (text: string) => boolean>> = {
  date: isDate,
  // RFC 3339 §5.6; a space may replace the T.
  "date-time": (text) =>
    isDate(text.slice(0, 10)) && /^[t\s]/i.test(text.slice(10)) && time.test(text.slice(11)),
  // RFC 5321 §4.1.2, without quoted names.
  email: (text) =>
    /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d]([a-z\d-]*[a-z\d])?$/i.test(
      text,
    ),
  ipv4: (text) => /^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(?!$)|$)){4}$/.test(text),
  ipv6: (text) => text.includes(":") && !/[%[\]]/.test(text) && URL.canParse(`http://[${text}]`),
  // RFC 3986: a scheme, then only characters that a URI may hold.
  uri: (text) => /^[a-z][a-z\d+.-]*:([\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})+$/i.test(text),
  uuid: (text) => /^(urn:uuid:)?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
};

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

/** Most texts have no surrogate pairs: then their length is the number of characters. */
function characters(text: string): number {
  return /[\ud800-\udfff]/.test(text) ? [...text].length : text.length;
}
