/** What is wrong with an HTTP archive, by the fields that HAR 1.2 publishes (http://www.softwareishard.com/blog/har-12-spec/). */

type Check = (value: unknown, at: string) => readonly string[];

const ofType =
  (type: "string" | "number"): Check =>
  (value, at) =>
    typeof value === type ? [] : [`${at} is no ${type}`];
const text = ofType("string");
const number = ofType("number");
const optional =
  (check: Check): Check =>
  (value, at) =>
    value === undefined ? [] : check(value, at);
const date: Check = (value, at) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(Z|[+-]\d\d:\d\d)$/.test(String(value))
    ? []
    : [`${at} is no ISO 8601 date`];
const listOf =
  (check: Check): Check =>
  (value, at) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => check(item, `${at}[${String(index)}]`))
      : [`${at} is no list`];

/** An object with these fields, and others only under names that begin with an underscore. */
const object =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (typeof value !== "object" || value === null) return [`${at} is no object`];
    const record = value as Record<string, unknown>;
    return [
      ...Object.entries(fields).flatMap(([name, check]) => check(record[name], `${at}.${name}`)),
      ...Object.keys(record)
        .filter((name) => !name.startsWith("_") && !(name in fields))
        .map((name) => `${at}.${name} is unknown`),
    ];
  };

const comment = optional(text);
const pair = object({ name: text, value: text, comment });
const param = object({
  name: text,
  value: optional(text),
  fileName: optional(text),
  contentType: optional(text),
  comment,
});
const postData = object({
  mimeType: text,
  params: optional(listOf(param)),
  text: optional(text),
  comment,
});
const cookie = object({ name: text, value: text });
const head = {
  httpVersion: text,
  cookies: listOf(cookie),
  headers: listOf(pair),
  headersSize: number,
  bodySize: number,
  comment,
};
const content = object({
  size: number,
  compression: optional(number),
  mimeType: text,
  text: optional(text),
  encoding: optional(text),
  comment,
});
const timings = object({
  send: number,
  wait: number,
  receive: number,
  blocked: optional(number),
  dns: optional(number),
  connect: optional(number),
  ssl: optional(number),
  comment,
});
const entry = object({
  pageref: optional(text),
  startedDateTime: date,
  time: number,
  request: object({
    method: text,
    url: text,
    queryString: listOf(pair),
    postData: optional(postData),
    ...head,
  }),
  response: object({ status: number, statusText: text, content, redirectURL: text, ...head }),
  cache: object({}),
  timings,
  serverIPAddress: optional(text),
  connection: optional(text),
  comment,
});
const creator = object({ name: text, version: text, comment });
const archive = object({
  log: object({
    version: text,
    creator,
    browser: optional(creator),
    entries: listOf(entry),
    comment,
  }),
});

/** One sentence for each violation. */
export function harViolations(har: unknown): readonly string[] {
  return archive(har, "har");
}
