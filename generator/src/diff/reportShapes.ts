/** Differences between two types as changes. */
import type { Api, Shape } from "../2-model/model.ts";
import type { About, ReportChange } from "./ChangeList.ts";
import { kinds } from "./kinds.ts";
import { ratings } from "./rating.ts";
import { compareShapes } from "./shapes/compareShapes.ts";
import type { Direction, ShapeChange, ShapeContext } from "./shapes/shapePair.ts";

/** Two types and what they are types of. */
export interface ComparedType extends About {
  readonly before: Shape;
  readonly after: Shape;
  readonly directions: readonly Direction[];
  /** How a sentence names the whole: "The result of `getFile`". Default: the subject. */
  readonly whole?: string;
}

export function shapeContext(before: Api, after: Api): ShapeContext {
  const [one, other] = [before, after].map(
    (api) => new Map(api.declarations.map(({ name, shape }) => [name, shape])),
  );
  return {
    before: (name) => one?.get(name),
    after: (name) => other?.get(name),
    open: [],
    compare: compareShapes,
  };
}

/** Of a type that goes both ways, each difference once, as it is worse. */
export function reportShapes(
  { before, after, directions, whole, ...about }: ComparedType,
  context: ShapeContext,
  report: ReportChange,
): void {
  const found = new Map<string, ShapeChange>();
  for (const direction of directions)
    for (const change of compareShapes({ before, after, direction, path: [] }, context)) {
      const key = `${pathText(change.path)} ${isAddition(change)}`;
      const known = found.get(key);
      if (known === undefined || weight(change) < weight(known)) found.set(key, change);
    }
  for (const { kind, path, before: former, now } of found.values()) {
    const text = kind.includes("put-") && isOfProperty(kind) ? pathText(path) : "";
    const place = text || placeText(path, whole ?? `\`${about.subject}\``);
    report(kind, { ...about, path, details: { path: place, before: former, now } });
  }
}

function weight({ kind }: ShapeChange): number {
  return ratings.indexOf(kinds[kind].rating);
}

function isAddition({ kind }: ShapeChange): boolean {
  return /-(added|widened|optional|required)$/.test(kind);
}

/** Its sentence names the property and its owner itself. */
function isOfProperty(kind: string): boolean {
  return /put-(removed|added|added-required|required|optional)$/.test(kind);
}

/** `files[].size`. */
function pathText(path: readonly string[]): string {
  return path
    .map((step) => (step.startsWith("[") ? step : `.${step}`))
    .join("")
    .replace(/^\./, "");
}

function placeText(path: readonly string[], whole: string): string {
  return path.length === 0 ? whole : `\`${pathText(path)}\` of ${whole}`;
}
