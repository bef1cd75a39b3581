/** The suite of RFC 6570 against what is sent: each template that OpenAPI can say is called through the client. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { refusalOf, sentBy } from "../runtime/support.ts";
import { rfc6570 } from "../support/suites.ts";
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

function readSections(): readonly Section[] {
  const names = ["spec-examples", "spec-examples-by-section", "extended-tests", "negative-tests"];
  return names.flatMap((name) => {
    const file = JSON.parse(
      readFileSync(new URL(`${name}.json`, rfc6570.folder), "utf8"),
    ) as object;
    return Object.values(file) as Section[];
  });
}

/** A path begins with a slash, and a query that goes on has begun. */
function startOf(template: string): string {
  return /^[^?]*\{&/.test(template) ? "/?first=1" : "/";
}

/** What is sent, without the server's address; or in a word why nothing does. */
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

async function outcomeOf(
  sections: readonly Section[],
  change: (plan: TemplatePlan) => TemplatePlan = (plan) => plan,
): Promise<Outcome> {
  const counts: Record<string, number> = {};
  const wrong: string[] = [];
  for (const { variables, testcases } of sections) {
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

/** Of https://www.rfc-editor.org/rfc/rfc6570#section-3.2, one for each operator that OpenAPI has. */
const glance: Section = {
  variables: { var: "value", list: ["red", "green", "blue"], keys: { semi: ";", dot: "." } },
  testcases: [
    ["{var}", "value"],
    ["{.list*}", ".red.green.blue"],
    ["{;list}", ";list=red,green,blue"],
    ["{?list*}", "?list=red&list=green&list=blue"],
    ["{?keys*}", "?semi=%3B&dot=."],
    ["{&var}", "&var=value"],
  ],
};

test("a template of each operator is sent as RFC 6570 writes it", async () => {
  expect(await outcomeOf([glance])).toEqual({ counts: { sent: 6 }, wrong: [] });
});

// Registered only where the suite is: what is absent is reported at the end of the run, and counts as nothing.
if (rfc6570.isPresent)
  describe("the suite of RFC 6570", () => {
    test("every template of RFC 6570 that OpenAPI can say is sent as it is written there", async () => {
      const { counts, wrong } = await outcomeOf(readSections());
      expect(wrong).toEqual([]);
      expect(counts).toEqual({
        sent: 151,
        // What OpenAPI cannot say: `Reason` tells why.
        fragment: 24,
        invalid: 32,
        prefix: 28,
        query: 8,
        segments: 8,
        // A path parameter is always required (OpenAPI), and a list without items is not given (RFC 6570 §2.3).
        missing: 7,
        // The RFC leaves the segment empty: another path, of another operation. We refuse.
        empty: 8,
        // `{+keys}`: the comma in a value goes as the comma between two. No server can tell them apart. We refuse.
        separates: 4,
      });
    });

    test("a parameter of the suite that is spelled otherwise is noticed", async () => {
      const { wrong } = await outcomeOf(readSections(), ({ path, parameters }) => ({
        path,
        parameters: parameters.map((plan) => ({ ...plan, explode: !plan.explode })),
      }));
      expect(wrong).toContain("{?list} became /?list=red&list=green&list=blue");
      expect(wrong).toContain("{;keys*} became /;keys=semi,%3B,dot,.,comma,%2C");
    });
  });
