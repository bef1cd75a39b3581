/** The fields of a form, and those of a JSON body that are not the caller's alone. */
import type { BodyPlan } from "../../2-model/model.ts";

import { changedFields, describeFields, type FieldChange, type FieldTable } from "./fields.ts";
import type { OperationPair } from "./operationPair.ts";
import { reportLimit } from "./reportLimit.ts";
import { shownJson } from "./shownJson.ts";

type FormPlan = Exclude<BodyPlan, { readonly kind: "json" | "raw" }>;
type FieldPlan = FormPlan["fields"][number];

const table: FieldTable<FieldPlan> = {
  name: "own",
  required: "type",
  kind: "wire",
  each: "wire",
  single: "type",
  text: "type",
  contentType: "wire",
  headers: "wire",
  array: "wire",
  object: "wire",
  partName: "wire",
  accept: "own",
  maxSize: "limit",
  maxLength: "limit",
  option: "wire",
  fallback: "value",
  secret: "secret",
};

export function compareFormFields(pair: OperationPair, before: BodyPlan, after: BodyPlan): void {
  const [former, known] = [before, after].map(fieldsOf) as [
    readonly FieldPlan[],
    readonly FieldPlan[],
  ];
  for (const field of former) {
    const now = known.find(({ name }) => name === field.name);
    if (now) compareField(pair, field, now);
    else reportMissing(pair, field, after);
  }
  const names = new Set(former.map(({ name }) => name));
  for (const field of known.filter(({ name }) => !names.has(name))) reportNew(pair, field, before);
  compareOrder(pair, { former, known, isMultipart: after.kind === "multipart" });
}

function fieldsOf(body: BodyPlan): readonly FieldPlan[] {
  return "fields" in body ? (body.fields ?? []) : [];
}

function compareField(pair: OperationPair, before: FieldPlan, after: FieldPlan): void {
  const { about, report } = pair;
  const { name: field } = before;
  const place = { ...about, path: [field] };
  const changes = changedFields(table, before, after);
  const by = (role: FieldChange["role"]): readonly FieldChange[] =>
    changes.filter((change) => change.role === role);
  const wire = by("wire");
  if (wire.length > 0)
    report("field-sent-differently", {
      ...place,
      details: { field, detail: describeFields(wire) },
    });
  for (const { before: former, after: now } of by("value"))
    report("default-sent", {
      ...place,
      details: { field, before: shownJson(former), now: shownJson(now) },
    });
  for (const change of by("limit")) reportLimit({ about: place, report }, field, change);
  for (const change of by("own").filter((each) => each.field === "accept"))
    report(isStricter(before.accept, after.accept) ? "limit-lowered" : "limit-raised", {
      ...place,
      details: { field, detail: describeFields([change]) },
    });
  for (const { after: now } of by("secret"))
    report("secrecy-changed", {
      ...place,
      subject: field,
      details: { now: now ? "hidden" : "shown" },
    });
}

/** Media types that a file had and may not have any more; a list that is not there allows all. */
function isStricter(before?: readonly string[], after?: readonly string[]): boolean {
  if (after === undefined) return false;
  return before === undefined || before.some((type) => !after.includes(type));
}

/** In a JSON body only fields with a peculiarity are listed: one without is sent all the same. */
function reportMissing(pair: OperationPair, field: FieldPlan, after: BodyPlan): void {
  const { about, report, isPassed } = pair;
  const isFilled = field.option !== undefined || field.fallback !== undefined;
  const isStillPassed = isPassed.after(field.name) && after.kind !== "json";
  if (!isFilled && !isStillPassed) return;
  const details = { field: field.name, detail: "the client fills it no more" };
  report("field-sent-differently", { ...about, path: [field.name], details });
}

function reportNew(pair: OperationPair, field: FieldPlan, before: BodyPlan): void {
  const { about, report, isPassed } = pair;
  const { name, option, fallback } = field;
  const place = { ...about, path: [name] };
  if (option !== undefined || fallback !== undefined) {
    const now =
      fallback === undefined ? `the client option \`${option ?? ""}\`` : shownJson(fallback);
    report("default-sent", { ...place, details: { field: name, before: "nothing", now } });
  } else if (isPassed.before(name) && before.kind !== "json")
    report("field-sent-differently", {
      ...place,
      details: { field: name, detail: "it is a field of the form" },
    });
}

interface FieldOrder {
  readonly former: readonly FieldPlan[];
  readonly known: readonly FieldPlan[];
  readonly isMultipart: boolean;
}

/** The parts of a multipart body come in the plan's order, and servers that read them as they come may depend on it. */
function compareOrder(
  { about, report }: OperationPair,
  { former, known, isMultipart }: FieldOrder,
): void {
  const namesIn = (one: readonly FieldPlan[], other: readonly FieldPlan[]): readonly string[] =>
    one.map(({ name }) => name).filter((name) => other.some((each) => each.name === name));
  const now = namesIn(known, former).join(", ");
  if (namesIn(former, known).join(", ") === now) return;
  const details = { detail: "The fields", now };
  report(isMultipart ? "fields-reordered" : "order-changed", { ...about, details });
}
