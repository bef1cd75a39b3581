/** The caller's one flat object: parameters and body together, or the body under `body` where names clash. */
import type { BodyPlan } from "@lading/runtime";
import type { Body } from "./body.ts";
import { flatShape } from "./buildBodies.ts";
import type { Parameter } from "./buildParameters.ts";
import { removeSelection, findAmbiguous } from "./bodySelection.ts";
import { intersection, union } from "../shapes/intersection.ts";
import type { Property, Shape } from "../model.ts";

/** The flat object's type, and the bodies' plans that match it. */
export interface FlatParams {
  /** One for each way to call; empty if the operation has no parameters. */
  readonly alternatives: readonly Alternative[];
  readonly bodies: readonly BodyPlan[];
  /** `false`: the object may be left out as a whole. */
  readonly required: boolean;
  /** The body is the parameter `body`. */
  readonly isNested: boolean;
  /** Nothing but the call option `contentType` says which body is meant: these are its values. */
  readonly contentTypes?: readonly string[];
  /** How parameters and body are combined, for the comment. */
  readonly note: string;
}

/** One way to call an operation. */
export interface Alternative {
  /** `Json`, `Form`, … : how it differs from the others in its name. */
  readonly label: string;
  readonly shape: Shape;
  /** The names of all properties. */
  readonly names: readonly string[];
}

export interface FlatParamsRequest {
  readonly parameters: readonly Parameter[];
  readonly bodies: readonly Body[];
  readonly bodyRequired: boolean;
}

/** The rule is the same for every document. */
const notes = {
  bodyless: "One object with the path, query and header parameters, under their names on the wire.",
  flat: "One object with the path, query and header parameters and the fields of the body, under their names on the wire.",
  nested:
    "One object with the path, query and header parameters, under their names on the wire, and the body as `body`.",
};

export function buildFlatParams(request: FlatParamsRequest): FlatParams {
  const { bodies, bodyRequired } = request;
  const parameters = request.parameters.flatMap(({ property }) => property ?? []);
  const anyRequired = parameters.some(({ required }) => required);
  if (bodies.length === 0) {
    const alternatives = parameters.length === 0 ? [] : [alternative("", parameters)];
    return {
      alternatives,
      bodies: [],
      required: anyRequired,
      isNested: false,
      note: notes.bodyless,
    };
  }
  if (bodies.every((body) => isFlattenable(body, request.parameters))) {
    const ways = bodies.flatMap((body) => flatAlternatives(body, parameters, bodyRequired));
    return {
      alternatives: excludeEachOther(labelApart(dropRepeated(ways))),
      bodies: bodies.map(({ plan }) => plan),
      required: anyRequired || (bodyRequired && bodies.some(hasRequiredMember)),
      isNested: false,
      ...namedBy(bodies, bodyRequired),
      note: notes.flat,
    };
  }
  return {
    alternatives: [alternative("", [...parameters, bodyProperty(bodies, bodyRequired)])],
    bodies: bodies.map(({ plan }) => nest(bodies.length === 1 ? removeSelection(plan) : plan)),
    required: anyRequired || bodyRequired,
    isNested: true,
    ...namedBy(bodies, bodyRequired),
    note: notes.nested,
  };
}

function namedBy(bodies: readonly Body[], bodyRequired: boolean): Pick<FlatParams, "contentTypes"> {
  const contentTypes = bodyRequired ? findAmbiguous(bodies) : undefined;
  return contentTypes ? { contentTypes } : {};
}

/** Can the body's properties be flat parameters? Only if no name occurs twice. */
function isFlattenable(body: Body, parameters: readonly Parameter[]): boolean {
  const taken = new Set(["body", ...parameters.map(({ plan }) => plan.as ?? plan.name)]);
  return body.properties !== undefined && !body.properties.some(({ name }) => taken.has(name));
}

function hasRequiredMember(body: Body): boolean {
  return (body.properties ?? []).some(({ required }) => required);
}

/** An optional body with required properties is passed as a whole or not at all. */
function flatAlternatives(
  body: Body,
  parameters: readonly Property[],
  bodyRequired: boolean,
): readonly Alternative[] {
  const given: Alternative = {
    label: labels[body.plan.kind],
    shape: flatShape(body, parameters),
    names: namesOf([...parameters, ...(body.properties ?? [])]),
  };
  return bodyRequired || !hasRequiredMember(body)
    ? [given]
    : [given, alternative("Bodyless", parameters)];
}

function alternative(label: string, properties: readonly Property[]): Alternative {
  return { label, shape: { kind: "object", properties }, names: namesOf(properties) };
}

const labels: Readonly<Record<BodyPlan["kind"], string>> = {
  json: "Json",
  multipart: "Form",
  urlencoded: "Urlencoded",
  raw: "Raw",
};

function bodyProperty(bodies: readonly Body[], required: boolean): Property {
  const shape = union(bodies.map((body) => body.shape));
  return { name: "body", shape, required, readonly: false, docs: bodies[0]?.docs ?? {} };
}

function nest(plan: BodyPlan): BodyPlan {
  if (plan.kind === "raw") return plan;
  const { flat: _flat, ...rest } = plan;
  return rest;
}

function namesOf(properties: readonly Property[]): readonly string[] {
  return properties.map(({ name }) => name);
}

/** Two media types of one shape are one way to call. */
function dropRepeated(alternatives: readonly Alternative[]): readonly Alternative[] {
  const byShape = new Map<string, Alternative>();
  for (const each of alternatives) {
    const key = JSON.stringify(each.shape);
    if (!byShape.has(key)) byShape.set(key, each);
  }
  return [...byShape.values()];
}

/** Every label that the ways to send one of so many media types can have. */
export function wayLabels(count: number): readonly string[] {
  const kinds = [...Object.values(labels), "Bodyless"];
  const numbers = Array.from({ length: count }, (_, index) => (index === 0 ? "" : `${index + 1}`));
  return numbers.flatMap((number) => kinds.map((kind) => `${kind}${number}`));
}

/** A second way of one kind is numbered: `Json`, `Json2`. */
function labelApart(alternatives: readonly Alternative[]): readonly Alternative[] {
  return alternatives.map((each, index) => {
    const before = alternatives.slice(0, index).filter(({ label }) => label === each.label).length;
    return before === 0 ? each : { ...each, label: `${each.label}${before + 1}` };
  });
}

/** Properties of only another way to call are forbidden here: a mixture would match neither request. */
function excludeEachOther(alternatives: readonly Alternative[]): readonly Alternative[] {
  const all = new Set(alternatives.flatMap(({ names }) => names));
  return alternatives.map((each) => {
    const absent = [...all].filter((name) => !each.names.includes(name)).map(forbidden);
    return { ...each, shape: addMembers(each.shape, absent) };
  });
}

function forbidden(name: string): Property {
  return { name, shape: { kind: "never" }, required: false, readonly: false, docs: {} };
}

function addMembers(shape: Shape, properties: readonly Property[]): Shape {
  if (properties.length === 0) return shape;
  if (shape.kind === "object") {
    return { ...shape, properties: [...shape.properties, ...properties] };
  }
  if (shape.kind !== "intersection") {
    return intersection([shape, { kind: "object", properties }]);
  }
  return {
    kind: "intersection",
    members: shape.members.map((member) => addIfObject(member, properties)),
  };
}

function addIfObject(member: Shape, properties: readonly Property[]): Shape {
  return member.kind === "object"
    ? { ...member, properties: [...member.properties, ...properties] }
    : member;
}
