import type { OperationPlan } from "../../2-model/model.ts";
import { changedFields, describeFields, type FieldChange, type FieldTable } from "./fields.ts";
import type { OperationPair } from "./operationPair.ts";
import { shownJson } from "./shownJson.ts";

type ParameterPlan = NonNullable<OperationPlan["parameters"]>[number];

const table: FieldTable<ParameterPlan> = {
  name: "own",
  as: "own",
  in: "own",
  required: "type",
  style: "wire",
  explode: "wire",
  array: "wire",
  allowReserved: "wire",
  json: "wire",
  option: "wire",
  fallback: "value",
  absoluteUrl: "wire",
  secret: "secret",
};

/** What is sent as parameters; whether they are there and what they may be, their type says. */
export function compareParameters(pair: OperationPair): void {
  const [before, after] = [pair.before.plan, pair.after.plan].map((plan) => plan.parameters ?? []);
  const left = new Set(after);
  for (const parameter of before ?? []) {
    const now = (after ?? []).find((each) => isSameOnWire(parameter, each));
    if (now) left.delete(now);
    if (now) compareParameter(pair, parameter, now);
    else reportMissing(pair, parameter);
  }
  for (const parameter of left) reportNew(pair, parameter);
  compareOrder(pair, before ?? [], after ?? []);
}

function isSameOnWire(one: ParameterPlan, other: ParameterPlan): boolean {
  return one.name === other.name && one.in === other.in;
}

function callersName({ name, as = name }: ParameterPlan): string {
  return as;
}

function compareParameter(pair: OperationPair, before: ParameterPlan, after: ParameterPlan): void {
  const { about, report } = pair;
  const [one, other] = [before, after].map(callersName) as [string, string];
  const changes = changedFields(table, before, after);
  const by = (role: FieldChange["role"]): readonly FieldChange[] =>
    changes.filter((change) => change.role === role);
  const place = { ...about, path: [after.name] };
  const details = { place: before.in, field: one };
  if (one !== other)
    report("parameter-renamed", { ...place, details: { ...details, before: one, now: other } });
  const wire = by("wire");
  if (wire.length > 0)
    report("parameter-sent-differently", {
      ...place,
      details: { ...details, detail: describeFields(wire) },
    });
  for (const { before: former, after: now } of by("value"))
    report("default-sent", {
      ...place,
      details: { field: one, before: shownJson(former), now: shownJson(now) },
    });
  for (const { after: now } of by("secret"))
    report("secrecy-changed", {
      ...place,
      subject: one,
      details: { now: now ? "hidden" : "shown" },
    });
}

/** A parameter that callers can still pass is sent elsewhere; one that they never passed is sent no more. */
function reportMissing({ about, report, isPassed }: OperationPair, parameter: ParameterPlan): void {
  const name = callersName(parameter);
  const isFilled = parameter.option !== undefined || parameter.fallback !== undefined;
  if (!isFilled && !isPassed.after(name) && isPassed.before(name)) return;
  const detail = `it is no ${parameter.in} parameter any more`;
  const details = { place: parameter.in, field: name, detail };
  report("parameter-sent-differently", { ...about, path: [parameter.name], details });
}

function reportNew({ about, report, isPassed }: OperationPair, parameter: ParameterPlan): void {
  const { option, fallback, name } = parameter;
  const called = callersName(parameter);
  const details = { place: parameter.in, field: called };
  const place = { ...about, path: [name] };
  if (option !== undefined || fallback !== undefined) {
    const now =
      fallback === undefined ? `the client option \`${option ?? ""}\`` : shownJson(fallback);
    report("default-sent", { ...place, details: { ...details, before: "nothing", now } });
  } else if (isPassed.before(called)) {
    const detail = `it is a ${parameter.in} parameter`;
    report("parameter-sent-differently", { ...place, details: { ...details, detail } });
  }
}

function compareOrder(
  { about, report }: OperationPair,
  before: readonly ParameterPlan[],
  after: readonly ParameterPlan[],
): void {
  const isKept = (list: readonly ParameterPlan[]) => (parameter: ParameterPlan) =>
    parameter.in !== "path" && list.some((each) => isSameOnWire(each, parameter));
  const [one, other] = [before.filter(isKept(after)), after.filter(isKept(before))].map((list) =>
    list.map((parameter) => `${parameter.in} ${parameter.name}`),
  );
  if (one?.join() === other?.join()) return;
  const details = { detail: "The parameters", now: (other ?? []).join(", ") };
  report("order-changed", { ...about, details });
}
