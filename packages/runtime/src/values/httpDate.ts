/** Dates of HTTP headers. */

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const day = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
const longDay = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const month = `(?<month>${months.join("|")})`;
const time = "(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)";

/** `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`. */
const forms = [
  `${day}, (?<date>\\d\\d) ${month} (?<year>\\d{4}) ${time} GMT`,
  `${longDay}, (?<date>\\d\\d)-${month}-(?<year>\\d\\d) ${time} GMT`,
  `${day} ${month} (?<date>\\d\\d| \\d) ${time} (?<year>\\d{4})`,
].map((form) => new RegExp(`^${form}$`));

/**
 * Milliseconds since 1970 of a date in one of HTTP's three forms (https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7);
 * `undefined` for anything else. `Date.parse` would read `2.5` and `2, 2` as dates.
 */
export function httpDate(text: string, now: number = Date.now()): number | undefined {
  const parts = forms.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!parts) return undefined;
  const [date, hour, minute, second] = [
    parts["date"],
    parts["hour"],
    parts["minute"],
    parts["second"],
  ].map(Number) as [number, number, number, number];
  const monthIndex = months.indexOf(parts["month"]!);
  const year = fullYear(parts["year"]!, now);
  // A leap second is the second 60.
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const isDate = new Date(Date.UTC(year, monthIndex, date)).getUTCDate() === date;
  return isDate ? Date.UTC(year, monthIndex, date, hour, minute, second) : undefined;
}

/** A year of two digits that seems to be more than 50 years ahead is in the past. */
function fullYear(text: string, now: number): number {
  const year = Number(text);
  if (text.length > 2) return year;
  const present = new Date(now).getUTCFullYear();
  const near = present - (present % 100) + year;
  return near > present + 50 ? near - 100 : near;
}
