import { Refusal } from "../../errors.ts";
import { uploadableFile } from "../../files/fileInput.ts";
import { isFile } from "../../files/isFile.ts";
import { pathOfFile } from "../pathOfFile.ts";
import { namesOf, type Inputs } from "../inputs.ts";
import { covers } from "../../values/mediaTypes.ts";
import type { BodyPlan, JsonBodyPlan, OperationPlan } from "../../plan.ts";
import { isGiven, isRecord } from "../../values/values.ts";

/** An operation with several bodies, and the values of a call. */
export interface BodyChoice {
  readonly plan: OperationPlan;
  readonly inputs: Inputs;
}

export type ChooseBody = (choice: BodyChoice) => BodyPlan | undefined;

/** Chooses the body that fits the caller's parameters. Throws a `Refusal` if the choice is ambiguous. */
export function chooseBody({ plan, inputs }: BodyChoice): BodyPlan | undefined {
  const bodies = plan.bodies ?? [];
  if (bodies.length <= 1) return bodies[0];
  const values = new Map(bodies.map((body) => [body, inputs.body(body)]));
  const isEmpty = [...values.values()].every((value) => value === undefined);
  if (isEmpty && !plan.bodyRequired) return bodies[0];
  const fitting = bodies.filter((body) => fits(body, values.get(body)));
  if (fitting.length === 0) throw fitsNone(bodies);
  const complete = fitting.filter((body) => isComplete(body, values.get(body)));
  return decided(complete.length > 0 ? complete : fitting, values);
}

/** Can this body contain the given value? */
function fits(body: BodyPlan, value: unknown): boolean {
  if (body.kind === "raw") return body.text ? typeof value === "string" : isFile(value);
  if (body.kind === "json" && body.items) return isList(value) || isFile(value);
  if (value === undefined) return true;
  const hasFile = pathOfFile(value, "") !== undefined;
  if (hasFile && body.kind !== "multipart") return false;
  if (body.kind === "json") {
    return (body.takes?.includes(jsonTypeOf(value)) ?? true) && knowsAll(body, value);
  }
  return isRecord(value) && !isFile(value) && knowsAll(body, value);
}

function knowsAll(body: BodyPlan, value: unknown): boolean {
  const known = isRecord(value) ? namesOf(body) : undefined;
  return known === undefined || Object.keys(value as object).every((name) => known.includes(name));
}

function isList(value: unknown): boolean {
  return (
    Array.isArray(value) ||
    (typeof value === "object" && value !== null && Symbol.asyncIterator in value)
  );
}

function jsonTypeOf(value: unknown): NonNullable<JsonBodyPlan["takes"]>[number] {
  if (Array.isArray(value)) return "array";
  return isRecord(value) ? "object" : "scalar";
}

/** Are all required values of this body given? */
function isComplete(body: BodyPlan, value: unknown): boolean {
  if (body.kind === "raw") return true;
  const fields = (body.fields ?? []).filter(({ required, option }) => required && !option);
  const wanted = body.kind === "json" ? (body.required ?? []) : fields.map(({ name }) => name);
  if (value === undefined) return wanted.length === 0;
  if (!isRecord(value)) return true;
  return wanted.every((name) => isGiven(value[name]));
}

function decided(bodies: readonly BodyPlan[], values: ReadonlyMap<BodyPlan, unknown>): BodyPlan {
  const [first] = bodies;
  const typed = bodies.find((body) => hasTypeOf(body, values.get(body)));
  if (bodies.length === 1 || typed) return (typed ?? first)!;
  const general = bodies.filter(({ distinct }) => !distinct);
  const areFiles = bodies.every(({ kind }) => kind === "raw");
  if (general.length === bodies.length || (areFiles && general.length > 0)) return general[0]!;
  const types = bodies.map(({ mediaType }) => mediaType).join(", ");
  throw new Refusal(
    `contentType is missing: the given values can be sent as ${types}, which differ in meaning. Choose one with the call option contentType`,
    "contentType",
  );
}

/** Has the file the media type of this body, by its own type or by its name? */
function hasTypeOf(body: BodyPlan, value: unknown): boolean {
  const type = body.kind === "raw" && isFile(value) && uploadableFile(value, "body").type;
  return Boolean(type) && covers(body.mediaType, type as string);
}

function fitsNone(bodies: readonly BodyPlan[]): Refusal {
  const ways = bodies.map((body) => {
    const names = namesOf(body);
    return names ? `${body.mediaType} (${names.join(", ") || "nothing"})` : body.mediaType;
  });
  return new Refusal(
    `the given values fit none of the operation's bodies: ${ways.join("; ")}. Give the values of one of them`,
    "body",
  );
}
