/** The client: its class, its options, its credentials, and what the runtime knows of the provider. */
import type { ClientModel, Property } from "../2-model/model.ts";
import type { About } from "./ChangeList.ts";
import type { ApiPair } from "./compareDeclarations.ts";
import { addressOf, waysText } from "./plans/compareOperationPlan.ts";
import { shownJson } from "./plans/shownJson.ts";
import { reportShapes } from "./reportShapes.ts";

interface ClientPair extends Pick<ApiPair, "context" | "report"> {
  readonly one: ClientModel;
  readonly other: ClientModel;
  readonly about: About;
}

/** Compares a part; or says where its changes show. */
type Part = ((pair: ClientPair) => void) | string;

const parts: { readonly [Field in keyof Required<ClientModel>]: Part } = {
  className: compareNames,
  optionsName: "compared with the other types",
  module: "no module of the client is an entry of the package",
  plan: comparePlans,
  logVariable: compareLogs,
  options: compareVariables,
  credentials: "the plan has their variables, and the groups their types",
  loose: compareLoose,
  groups: compareGroups,
  needsBaseUrl: "the options' type shows it",
  choices: compareChoices,
};

export function compareClient({ before, after, context, report }: ApiPair): void {
  const [one, other] = [before.client, after.client];
  const made = `new ${one.className}()`;
  const about = { subject: one.optionsName, affected: `callers of \`${made}\``, pointer: "#" };
  const pair: ClientPair = { one, other, about, context, report };
  for (const part of Object.values(parts)) if (typeof part === "function") part(pair);
}

function compareNames({ one, other, about, report }: ClientPair): void {
  if (one.className === other.className) return;
  report("class-renamed", { ...about, subject: one.className, details: { now: other.className } });
}

type Plan = ClientModel["plan"];
type PlanPart = ((pair: ClientPair) => void) | string;

const planParts: { readonly [Field in keyof Required<Plan>]: PlanPart } = {
  format: "the range of the runtime in package.json follows it",
  name: "the variables of the environment show it",
  server: compareServers,
  security: compareSchemes,
  options: "compared with the client's options",
  errors: compareErrors,
  throttle: compareThrottles,
};

function comparePlans(pair: ClientPair): void {
  for (const part of Object.values(planParts)) if (typeof part === "function") part(pair);
}

/** A `baseUrl` that was given for a relative server is given still; one that is new is a required option. */
function compareServers({ one, other, about, report }: ClientPair): void {
  const isCalled = one.needsBaseUrl || /^[a-z{]/i.test(one.plan.server.url);
  if (!isCalled || (!one.needsBaseUrl && other.needsBaseUrl)) return;
  // The values that a variable may have are its option's type. An absolute address gives way to `baseUrl`.
  const [former, now] = [one, other].map(({ plan, needsBaseUrl }) =>
    one.needsBaseUrl ? (needsBaseUrl ? addressOf(plan.server) : "") : addressOf(plan.server),
  );
  if (former === now) return;
  const [before, after] = [former, now].map((address) => address || "the address that is given");
  const details = { name: "the client", before: before ?? "", now: after ?? "" };
  report("server-changed", { ...about, pointer: "#/servers", details });
}

function compareSchemes({ one, other, about, report }: ClientPair): void {
  const [former = {}, now = {}] = [one.plan.security, other.plan.security];
  for (const [scheme, sent] of Object.entries(former)) {
    const next = now[scheme];
    if (next === undefined || JSON.stringify(next) === JSON.stringify(sent)) continue;
    const details = { before: shownJson(sent), now: shownJson(next) };
    const pointer = `#/components/securitySchemes/${scheme}`;
    report("credential-sent-differently", { ...about, subject: scheme, pointer, details });
  }
}

function compareErrors({ one, other, about, report }: ClientPair): void {
  const [former = {}, now = {}] = [one.plan.errors, other.plan.errors];
  const fields = [
    "message",
    "code",
    "status",
    "insideSuccess",
  ] as const satisfies readonly (keyof NonNullable<Plan["errors"]>)[];
  for (const field of fields) {
    if (JSON.stringify(former[field]) === JSON.stringify(now[field])) continue;
    const details = { before: shownJson(former[field]), now: shownJson(now[field]) };
    // What is inside a success makes an error of it.
    const isMore = former[field] === undefined && field !== "insideSuccess";
    const kind = isMore ? "errors-read-further" : "errors-read-differently";
    report(kind, { ...about, subject: field, details });
  }
}

function compareThrottles({ one, other, about, report }: ClientPair): void {
  const [former, now] = [one.plan.throttle, other.plan.throttle];
  if (JSON.stringify(former) === JSON.stringify(now)) return;
  const [before = "nothing", after = "nothing"] = [former?.header, now?.header];
  report("throttle-changed", { ...about, details: { before, now: after } });
}

function compareLogs({ one, other, about, report }: ClientPair): void {
  if (one.logVariable === other.logVariable) return;
  const details = { before: one.logVariable, now: other.logVariable };
  report("environment-changed", { ...about, subject: "log level", details });
}

function compareVariables({ one, other, about, report }: ClientPair): void {
  const [former = {}, now = {}] = [one.plan.options, other.plan.options];
  for (const [name, option] of Object.entries(former)) {
    const next = now[name];
    if (next === undefined) continue;
    const named = { ...about, subject: name };
    if (next.env !== option.env)
      report("environment-changed", { ...named, details: { before: option.env, now: next.env } });
    if (next.secret !== option.secret)
      report("secrecy-changed", {
        ...named,
        details: { now: next.secret ? "hidden" : "shown" },
      });
  }
}

function compareLoose({ one, other, about, context, report }: ClientPair): void {
  // An address that was required may be given still.
  const isKnown = ({ name }: Property): boolean => one.needsBaseUrl === true && name === "baseUrl";
  const shapeOf = ({ loose }: ClientModel): ObjectShape => ({
    kind: "object",
    properties: loose.properties.filter((property) => !isKnown(property)),
  });
  const [before, after] = [shapeOf(one), shapeOf(other)];
  reportShapes({ ...about, before, after, directions: ["sent"] }, context, report);
}

type ObjectShape = ClientModel["groups"][number]["shape"];

function compareGroups({ one, other, about, context, report }: ClientPair): void {
  for (const { name, shape } of one.groups) {
    const now = other.groups.find((group) => group.name === name);
    if (now === undefined) continue;
    const types = { before: shape, after: now.shape, directions: ["sent"] as const };
    reportShapes({ ...about, subject: name, ...types }, context, report);
  }
}

/** A way to give credentials that all others leave as they are is an addition. */
function compareChoices({ one, other, about, report }: ClientPair): void {
  if (JSON.stringify(one.choices) === JSON.stringify(other.choices)) return;
  const place = { ...about, pointer: "#/components/securitySchemes" };
  const isKept = one.choices.every((ways) =>
    other.choices.some((others) => ways.every((way) => isListed(way, others))),
  );
  const [before, now] = [one, other].map(({ choices }) => waysText(choices.flat()));
  const details = { before: before ?? "", now: now ?? "" };
  report(isKept ? "credentials-added" : "credentials-regrouped", { ...place, details });
}

function isListed(way: readonly string[], ways: readonly (readonly string[])[]): boolean {
  return ways.some((each) => each.join() === way.join());
}
