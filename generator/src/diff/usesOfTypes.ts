/** Which operations need a named type, and which way its values go. */
import type { Api, Operation, Shape } from "../2-model/model.ts";
import type { Direction } from "./shapes/shapePair.ts";

/** Who uses a type in one direction: names of operations, and of requests that the API sends. */
export type Users = Readonly<Record<Direction, ReadonlySet<string>>>;

export function usesOfTypes(api: Api): (name: string) => Users {
  const types = new Map(api.declarations.map(({ name, shape }) => [name, shape]));
  const users = new Map<string, Record<Direction, Set<string>>>();
  const note = (user: string, direction: Direction, shapes: readonly Shape[]): void => {
    for (const name of namesIn(shapes, types)) {
      const known = users.get(name) ?? { sent: new Set(), received: new Set() };
      users.set(name, known);
      known[direction].add(user);
    }
  };
  for (const operation of api.operations) {
    note(operation.name, "sent", sentBy(operation));
    note(operation.name, "received", receivedBy(operation));
  }
  for (const { key, payloadName } of api.incoming)
    note(key, "received", [{ kind: "reference", name: payloadName }]);
  const { loose, groups } = api.client;
  const given = loose.properties.map(({ shape }) => shape);
  note(api.client.className, "sent", [...given, ...groups.map(({ shape }) => shape)]);
  if (api.errorCodeName !== undefined)
    note("error.code", "received", [{ kind: "reference", name: api.errorCodeName }]);
  return (name) => users.get(name) ?? { sent: new Set(), received: new Set() };
}

function sentBy({ paramsName }: Operation): readonly Shape[] {
  return paramsName === undefined ? [] : [{ kind: "reference", name: paramsName }];
}

function receivedBy({ data, responses }: Operation): readonly Shape[] {
  return [data, ...responses.flatMap(({ shape }) => shape ?? [])];
}

function namesIn(shapes: readonly Shape[], types: ReadonlyMap<string, Shape>): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (shape: Shape): void => {
    if (shape.kind !== "reference") return partsOf(shape).forEach(visit);
    if (names.has(shape.name)) return;
    names.add(shape.name);
    const target = types.get(shape.name);
    if (target) visit(target);
  };
  shapes.forEach(visit);
  return names;
}

function partsOf(shape: Shape): readonly Shape[] {
  switch (shape.kind) {
    case "union":
    case "intersection":
      return shape.members;
    case "array":
    case "asyncIterable":
    case "itemStream":
    case "eventStream":
      return [shape.items];
    case "tuple":
      return [...shape.items, ...(shape.rest ? [shape.rest] : [])];
    case "object":
      return [
        ...shape.properties.map((property) => property.shape),
        ...(shape.additional ? [shape.additional] : []),
      ];
    default:
      return [];
  }
}

const mostNames = 3;

/** "`a`, `b` and 2 more". */
function listed(names: Iterable<string>): string {
  const all = [...names].map((name) => `\`${name}\``);
  if (all.length <= mostNames) return all.join(", ").replace(/, (?=[^,]*$)/, " and ");
  return `${all.slice(0, mostNames).join(", ")} and ${all.length - mostNames} more`;
}

/** Who notices that a type changed. */
export function affectedBy(name: string, { sent, received }: Users): string {
  const callers = sent.size > 0 ? [`callers of ${listed(sent)}`] : [];
  const readers = received.size > 0 ? [`readers of ${listed(received)}`] : [];
  const all = [...callers, ...readers];
  return all.length > 0 ? all.join(", ") : `code that names \`${name}\``;
}
