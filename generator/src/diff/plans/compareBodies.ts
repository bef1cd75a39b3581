import type { BodyPlan } from "../../2-model/model.ts";
import { compareFormFields } from "./compareFields.ts";
import { reportLimit } from "./reportLimit.ts";
import { changedFields, describeFields, type FieldTable } from "./fields.ts";
import { asObject } from "../shapes/expandShape.ts";
import type { OperationPair } from "./operationPair.ts";

type PlanOf<Kind> = Extract<BodyPlan, { readonly kind: Kind }>;
type FormPlan = Exclude<BodyPlan, PlanOf<"json"> | PlanOf<"raw">>;

const common = { kind: "wire", encode: "own", mediaType: "own", distinct: "type" } as const;

const json: FieldTable<PlanOf<"json">> = {
  ...common,
  flat: "wire",
  items: "wire",
  fields: "own",
  properties: "own",
  required: "own",
  takes: "own",
};
const form: FieldTable<FormPlan> = {
  ...common,
  flat: "wire",
  fields: "own",
  closed: "type",
};
const raw: FieldTable<PlanOf<"raw">> = { ...common, text: "wire", maxSize: "limit" };

const tables: Readonly<Record<BodyPlan["kind"], unknown>> = {
  json,
  multipart: form,
  urlencoded: form,
  raw,
};

/** What is sent as a body; what it may be, its type says. */
export function compareBodies(pair: OperationPair): void {
  const [before, after] = [pair.before.plan, pair.after.plan].map(({ bodies = [] }) => bodies) as [
    readonly BodyPlan[],
    readonly BodyPlan[],
  ];
  const { about, report } = pair;
  const typeOf = ({ mediaType }: BodyPlan): string => mediaType;
  const [one, other] = [before, after];
  const isReplaced = one.length === 1 && other.length === 1 && one[0] && other[0];
  if (isReplaced && typeOf(one[0] as BodyPlan) !== typeOf(other[0] as BodyPlan)) {
    const type = `${typeOf(one[0] as BodyPlan)}`;
    const detail = `it is ${typeOf(other[0] as BodyPlan)} now`;
    report("body-sent-differently", { ...about, details: { type, detail } });
    return;
  }
  for (const body of before) {
    const now = after.find((each) => typeOf(each) === typeOf(body));
    if (now) compareBody(pair, body, now);
    else report("body-removed", { ...about, details: { type: typeOf(body) } });
  }
  if (before.length > 0)
    for (const body of after.filter((each) => !before.some((old) => typeOf(old) === typeOf(each))))
      report("body-added", { ...about, details: { type: typeOf(body) } });
  compareChoice(pair, before, after);
}

function compareBody(pair: OperationPair, before: BodyPlan, after: BodyPlan): void {
  const { about, report } = pair;
  const changes = changedFields<BodyPlan>(
    tables[before.kind] as FieldTable<BodyPlan>,
    before,
    after,
  );
  const wire = changes.filter(({ role }) => role === "wire");
  if (wire.length > 0) {
    const details = { type: before.mediaType, detail: describeFields(wire) };
    report("body-sent-differently", { ...about, details });
    return;
  }
  for (const change of changes.filter(({ role }) => role === "limit"))
    reportLimit(pair, "body", change);
  compareFormFields(pair, before, after);
}

/** With several bodies, the first one that fits is sent: one that comes before another, or takes more, may take its place. */
function compareChoice(
  { about, report, before: operation }: OperationPair,
  before: readonly BodyPlan[],
  after: readonly BodyPlan[],
): void {
  const types = after.map(({ mediaType }) => mediaType);
  const kept = before.map(({ mediaType }) => mediaType).filter((type) => types.includes(type));
  if (kept.length < before.length || kept.length === 0) return;
  if (types.slice(0, kept.length).join() !== kept.join()) {
    const details = { detail: `they are tried in the order ${types.join(", ")}` };
    report("body-choice-changed", { ...about, details });
    return;
  }
  const isNamed = operation.contentTypes?.length === kept.length;
  const alike = isNamed ? [] : newlyDistinct(before, after);
  if (alike.length > 0) {
    const detail = `${alike.join(" and ")} must be named where another fits too`;
    report("body-choice-changed", { ...about, details: { detail } });
    return;
  }
  if (kept.length < 2 || isNamed) return;
  for (const [index, body] of before.entries()) {
    const now = after.find(({ mediaType }) => mediaType === body.mediaType);
    // Bytes and texts are never mistaken for an object.
    const hasRival = before.slice(index + 1).some(({ kind }) => kind !== "raw");
    if (!now || !hasRival || choiceOf(body) === choiceOf(now)) continue;
    if (!takesMore(body, now) && !requiresLess(body, now)) continue;
    const details = { detail: `${body.mediaType} takes other values than before` };
    report("body-choice-changed", { ...about, details });
  }
}

function choiceOf(body: BodyPlan): string {
  return JSON.stringify(body.kind === "json" ? [body.takes, body.required, body.properties] : []);
}

function takesMore(before: BodyPlan, after: BodyPlan): boolean {
  if (before.kind !== "json" || after.kind !== "json") return false;
  const isWider = (one?: readonly string[], other?: readonly string[]): boolean =>
    one !== undefined && (other === undefined || other.some((each) => !one.includes(each)));
  return isWider(before.takes, after.takes) || isWider(before.properties, after.properties);
}

function requiresLess(before: BodyPlan, after: BodyPlan): boolean {
  if (before.kind !== "json" || after.kind !== "json") return false;
  return (before.required ?? []).some((each) => !(after.required ?? []).includes(each));
}

export function compareBodyRules(pair: OperationPair): void {
  const { before, after, about, report } = pair;
  const [one, other] = [before.plan, after.plan];
  if (!one.bodies || !other.bodies) return;
  if (one.bodyRequired !== other.bodyRequired)
    report(other.bodyRequired ? "body-required" : "body-optional", about);
  if (one.bodyRequired && !other.bodyRequired && mayBeEmpty(pair)) {
    const detail = "none is sent where the caller gives nothing of it";
    const type = one.bodies.map(({ mediaType }) => mediaType).join(" or ");
    report("body-sent-differently", { ...about, details: { type, detail } });
  }
  if (one.lengthRequired !== other.lengthRequired)
    report(other.lengthRequired ? "length-required" : "length-optional", about);
}

/** May a call give nothing of a required body? Then an empty one is sent. */
function mayBeEmpty({ before: { paramsName, plan }, context }: OperationPair): boolean {
  const isFlat = plan.bodies?.some((body) => "flat" in body && body.flat);
  if (!isFlat || paramsName === undefined) return false;
  const object = asObject({ kind: "reference", name: paramsName }, context.before);
  const others = new Set(plan.parameters?.map(({ name, as = name }) => as));
  return !object?.properties.some(({ name, required }) => required && !others.has(name));
}

/** Bodies whose media type says what the value means, and that were not tried or not so before. */
function newlyDistinct(before: readonly BodyPlan[], after: readonly BodyPlan[]): readonly string[] {
  const known = before.filter(({ distinct }) => distinct).map(({ mediaType }) => mediaType);
  return after
    .filter(({ distinct, mediaType }) => distinct && !known.includes(mediaType))
    .map(({ mediaType }) => mediaType);
}
