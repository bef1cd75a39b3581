/** How an operation is sent and read: every field of its plan. */
import type { Api, OperationPlan, ServerPlan } from "../../2-model/model.ts";
import { compareBodies, compareBodyRules } from "./compareBodies.ts";
import { comparePagination } from "./comparePagination.ts";
import { compareParameters } from "./compareParameters.ts";
import { compareReadings, compareStreams } from "./compareReadings.ts";
import type { OperationPair } from "./operationPair.ts";
import { shownJson } from "./shownJson.ts";

/** Compares a field; or says where its changes show. */
type FieldCheck = ((pair: OperationPair) => void) | string;

const fields: { readonly [Field in keyof Required<OperationPlan>]: FieldCheck } = {
  id: "the operation's name shows it",
  method: compareRequestLine,
  path: "compared with the method",
  server: compareServers,
  parameters: compareParameters,
  bodies: compareBodies,
  chooseBody: "compared with the bodies",
  bodyRequired: compareBodyRules,
  lengthRequired: "compared with the body's presence",
  security: compareSecurity,
  responses: "the accepted media types and the types of the responses show it",
  readings: compareReadings,
  int64: "the types of parameters and responses show it",
  streams: compareStreams,
  pagination: comparePagination,
  accept: compareAccept,
  replay: compareReplay,
  idempotencyKey: compareIdempotencyKey,
  poll: comparePoll,
};

export function compareOperationPlan(pair: OperationPair): void {
  for (const check of Object.values(fields)) if (typeof check === "function") check(pair);
}

/** Names in braces never reach the wire. */
function compareRequestLine({ before, after, about, report }: OperationPair): void {
  const lineOf = ({ method, path }: OperationPlan): string => `${method} ${path}`;
  const [one, other] = [before.plan, after.plan].map(lineOf) as [string, string];
  const shape = (line: string): string => line.replaceAll(/\{[^}]*\}/g, "{}");
  if (shape(one) !== shape(other))
    report("operation-moved", { ...about, details: { before: one, now: other } });
}

/** A server of its own may be the one that all had before. */
function compareServers({ before, after, about, report, apis }: OperationPair): void {
  if (!before.plan.server && !after.plan.server) return;
  const [one, other] = [
    addressOf(effectiveServer(apis.before, before.plan)),
    addressOf(effectiveServer(apis.after, after.plan)),
  ];
  if (one === other) return;
  const details = {
    name: `\`${before.name}\``,
    before: one,
    now: other,
  };
  report("server-changed", { ...about, details });
}

function effectiveServer({ client }: Api, { server }: OperationPlan): ServerPlan {
  return server ?? client.plan.server;
}

/** The address that is used where no option says otherwise. */
export function addressOf({ url, variables = {} }: ServerPlan): string {
  const used = Object.entries(variables).filter(([name]) => url.includes(`{${name}}`));
  const values = used.map(([name, each]) => `${name}=${each.default}`).toSorted();
  return values.length === 0 ? url : `${url} (${values.join(", ")})`;
}

/** The first way that the client has credentials for is taken: one more at the end changes nothing. */
function compareSecurity({ before, after, about, report }: OperationPair): void {
  const [one = [], other = []] = [before.plan.security, after.plan.security];
  if (JSON.stringify(one) === JSON.stringify(other)) return;
  const isLonger =
    one.length > 0 && JSON.stringify(other.slice(0, one.length)) === JSON.stringify(one);
  const details = {
    before: waysText(one),
    now: waysText(isLonger ? other.slice(one.length) : other),
  };
  report(isLonger ? "security-added" : "security-changed", { ...about, details });
}

export function waysText(ways: readonly (readonly string[])[]): string {
  const texts = ways.map((way) => (way.length === 0 ? "none" : way.join(" and ")));
  return texts.length === 0 ? "none" : texts.join(", or ");
}

/** The header `Accept` lists what the successes may be, JSON first. */
function compareAccept({ before, after, about, report }: OperationPair): void {
  const [one, other] = [before.plan, after.plan].map(acceptedTypes);
  if (one === other) return;
  const [former, now] = [one, other].map((types) => types || "anything");
  report("accept-changed", { ...about, details: { before: former ?? "", now: now ?? "" } });
}

function acceptedTypes({ accept, responses }: OperationPlan): string {
  if (accept !== undefined) return accept;
  const statuses = Object.keys(responses);
  const successes = statuses.filter((status) => status.startsWith("2"));
  const promised = successes.length > 0 ? successes : statuses.filter((each) => each === "default");
  const types = [...new Set(promised.flatMap((status) => responses[status] ?? []))];
  const isJson = (type: string): boolean => type.includes("json");
  return [...types.filter(isJson), ...types.filter((type) => !isJson(type))].join(", ");
}

function compareReplay({ before, after, about, report }: OperationPair): void {
  const [one, other] = [before.plan.replay, after.plan.replay];
  if (one === other) return;
  const how = { safe: "sent again", unsafe: "not sent again" };
  const now = other === undefined ? "sent again or not as its method says" : how[other];
  report("retries-changed", { ...about, details: { now } });
}

function compareIdempotencyKey({ before, after, about, report }: OperationPair): void {
  const [one, other] = [before.plan.idempotencyKey, after.plan.idempotencyKey];
  if (one?.toLowerCase() === other?.toLowerCase()) return;
  if (one === undefined) report("key-added", { ...about, details: { now: other ?? "" } });
  else if (other === undefined) report("key-removed", { ...about, details: { before: one } });
  else report("key-changed", { ...about, details: { before: one, now: other } });
}

function comparePoll({ before, after, about, report }: OperationPair): void {
  if (before.plan.poll === after.plan.poll) return;
  const now = after.plan.poll
    ? "pass every cache by, since the operation is polled"
    : "may be answered by a cache";
  report("polling-changed", { ...about, details: { now: shownJson(now).slice(1, -1) } });
}
