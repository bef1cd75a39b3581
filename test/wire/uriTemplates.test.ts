/** The suite of RFC 6570 against what goes out: each template that OpenAPI can say is called through the client. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { refusalOf, sentBy } from "../runtime/support.ts";
import { templatePlan, type TemplatePlan, type Variables } from "./templatePlan.ts";

interface Section {
  readonly variables: Variables;
  /** `false`: no template at all. Several texts: the order of an object's members is free. */
  readonly testcases: readonly (readonly [string, string | readonly string[] | false])[];
}

/** What became of the suite: how many cases in which way, and those that went out otherwise than RFC 6570 says. */
interface Outcome {
  readonly counts: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
}

const suite = new URL("../../../shared/suites/rfc6570/", import.meta.url);
const isPresent = existsSync(suite);
const absent = isPresent ? "" : " (the suite is absent, nothing checked)";

function readSections(): readonly Section[] {
  const names = ["spec-examples", "spec-examples-by-section", "extended-tests", "negative-tests"];
  return names.flatMap((name) => {
    const file = JSON.parse(readFileSync(new URL(`${name}.json`, suite), "utf8")) as object;
    return Object.values(file) as Section[];
  });
}

/** A path begins with a slash, and a query that goes on has begun. */
function startOf(template: string): string {
  return /^[^?]*\{&/.test(template) ? "/?first=1" : "/";
}

/** What goes out, without the server's address; or in a word why nothing does. */
async function sentFor({ path, parameters }: TemplatePlan, variables: Variables): Promise<string> {
  const values = parameters.map(({ name }) => [name, variables[encodeURI(name)]]);
  const params = Object.fromEntries(values) as object;
  try {
    const { url } = await sentBy({ path, parameters }, params);
    return url.slice("https://api.acme.test".length);
  } catch {
    const { message } = await refusalOf({ path, parameters }, params);
    return /missing|empty|separates/.exec(message)?.[0] ?? message;
  }
}

async function outcomeOf(change: (plan: TemplatePlan) => TemplatePlan): Promise<Outcome> {
  const counts: Record<string, number> = {};
  const wrong: string[] = [];
  for (const { variables, testcases } of readSections()) {
    for (const [template, want] of testcases) {
      const start = startOf(template);
      const plan = templatePlan(start + template, variables);
      const got = typeof plan === "string" ? plan : await sentFor(change(plan), variables);
      const kind = got.startsWith("/") ? "sent" : got;
      counts[kind] = (counts[kind] ?? 0) + 1;
      const wanted = [want].flat().map((text) => `${start}${String(text)}`);
      if (kind === "sent" && !wanted.includes(got)) wrong.push(`${template} became ${got}`);
    }
  }
  return { counts, wrong };
}

test(`every template of RFC 6570 that OpenAPI can say goes out as it is written there${absent}`, async () => {
  if (!isPresent) return;
  const { counts, wrong } = await outcomeOf((plan) => plan);
  expect(wrong).toEqual([]);
  expect(counts).toEqual({
    sent: 151,
    fragment: 24,
    invalid: 32,
    prefix: 28,
    query: 8,
    segments: 8,
    missing: 7,
    empty: 8,
    separates: 4,
  });
});

test(`a parameter that is spelled otherwise is noticed${absent}`, async () => {
  if (!isPresent) return;
  const { wrong } = await outcomeOf(({ path, parameters }) => ({
    path,
    parameters: parameters.map((plan) => ({ ...plan, explode: !plan.explode })),
  }));
  expect(wrong).toContain("{?list} became /?list=red&list=green&list=blue");
  expect(wrong).toContain("{;keys*} became /;keys=semi,%3B,dot,.,comma,%2C");
});
