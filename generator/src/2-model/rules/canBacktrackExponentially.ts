/**
 * Can a pattern take exponential time? A matcher that backtracks tries every way in which a text can be read before it says
 * no. Ways double with each letter where one and the same stretch of text can lead from a state of the expression back
 * to it in two ways: `(a+)+`, `(a|aa)*`, `(\w+\s?)*`.
 *
 * @see https://arxiv.org/abs/1301.0849
 */
import { overlap, type CharacterSet } from "./characterSet.ts";
import { parsePattern, type Expression } from "./parsePattern.ts";

/** A repetition that may be had so often counts as one without end: two ways each, ten times, are a thousand. */
const manyTimes = 10;

/** Larger loops are not looked through; an ordinary pattern's has a few places. */
const largestLoop = 120;
const mostPlaces = 2000;

/** Can the matching time grow exponentially with the text? A pattern that is too large to analyze counts as one whose time can. */
export function canBacktrackExponentially(pattern: string): boolean {
  try {
    const { main, asides } = parsePattern(pattern);
    return [main, ...asides].some((expression) => isAmbiguous(placesOf(expression)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return true;
    throw error;
  }
}

/** The characters of an expression in a row, and which may follow which: an automaton (Glushkov's). */
interface Places {
  readonly sets: CharacterSet[];
  /** For each place those after it, and by how many ways of the expression each is reached. */
  readonly next: Map<number, number>[];
}

/** The places that a part of an expression may begin and end with. */
interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly mayBeEmpty: boolean;
}

function placesOf(expression: Expression): Places {
  const places: Places = { sets: [], next: [] };
  placed(expression, places);
  return places;
}

function placed(expression: Expression, places: Places): Part {
  if (expression.kind === "character") {
    const place = places.sets.push(expression.set) - 1;
    if (place >= mostPlaces) throw new RangeError("the pattern is too large");
    places.next.push(new Map());
    return { first: [place], last: [place], mayBeEmpty: false };
  }
  if (expression.kind === "repeat") return repeated(expression, places);
  const parts = expression.items.map((item) => placed(item, places));
  if (expression.kind === "sequence")
    return parts.reduce((one, other) => joined(one, other, places), empty);
  return {
    first: parts.flatMap(({ first }) => first),
    last: parts.flatMap(({ last }) => last),
    mayBeEmpty: parts.some(({ mayBeEmpty }) => mayBeEmpty),
  };
}

const empty: Part = { first: [], last: [], mayBeEmpty: true };

function joined(one: Part, other: Part, { next }: Places): Part {
  link(one.last, other.first, next);
  return {
    first: one.mayBeEmpty ? [...one.first, ...other.first] : one.first,
    last: other.mayBeEmpty ? [...one.last, ...other.last] : other.last,
    mayBeEmpty: one.mayBeEmpty && other.mayBeEmpty,
  };
}

function link(from: readonly number[], to: readonly number[], next: Places["next"]): void {
  for (const place of from) {
    const after = next[place]!;
    for (const follower of to) after.set(follower, (after.get(follower) ?? 0) + 1);
  }
}

/** Few times: as often, each time after the first one optional. Many times, or no one knows how often: a loop. */
function repeated(
  { item, least, most }: Expression & { readonly kind: "repeat" },
  places: Places,
): Part {
  if (most === 0) return empty;
  if (most === least && lengthOf(item) !== undefined) {
    // Always of the same length: how often makes no difference.
    return sequenceOf(item, Math.min(least, 2), places);
  }
  if (most < manyTimes) {
    let optional: Part = empty;
    for (let time = least; time < most; time++) {
      optional = { ...joined(placed(item, places), optional, places), mayBeEmpty: true };
    }
    return joined(sequenceOf(item, least, places), optional, places);
  }
  const loop = placed(item, places);
  link(loop.last, loop.first, places.next);
  return least > 0 ? loop : { ...loop, mayBeEmpty: true };
}

function sequenceOf(item: Expression, times: number, places: Places): Part {
  let part: Part = empty;
  for (let time = 0; time < times; time++) part = joined(part, placed(item, places), places);
  return part;
}

/** How many characters it takes, where that is always the same. */
function lengthOf(expression: Expression): number | undefined {
  if (expression.kind === "character") return 1;
  if (expression.kind === "repeat") {
    const { item, least, most } = expression;
    const length = lengthOf(item);
    return least === most && length !== undefined ? length * least : undefined;
  }
  const lengths = expression.items.map(lengthOf);
  if (lengths.includes(undefined)) return undefined;
  const known = lengths as number[];
  if (expression.kind === "sequence") return known.reduce((sum, length) => sum + length, 0);
  return known.every((length) => length === known[0]) ? known[0] : undefined;
}

/** Is there a text that leads from a place back to it in two ways? */
function isAmbiguous(places: Places): boolean {
  const steps = places.next.map((after) => [...after.keys()]);
  return components(places.sets.length, (place) => steps[place]!).some((loop) =>
    hasTwoWays(places, new Set(loop)),
  );
}

function hasTwoWays({ sets, next }: Places, loop: ReadonlySet<number>): boolean {
  const inside = (place: number): number[] =>
    [...next[place]!.keys()].filter((follower) => loop.has(follower));
  const places = [...loop];
  const isTwice = places.some((place) => inside(place).some((to) => next[place]!.get(to)! > 1));
  if (isTwice) return true;
  if (places.every((place) => inside(place).length < 2)) return false;
  if (places.length > largestLoop) throw new RangeError("the pattern is too large");
  // Two walks through the loop by the same text: apart for a while, and together again.
  const number = new Map(places.map((place, index) => [place, index]));
  const count = places.length;
  const pairStep = (pair: number): number[] => {
    const ones = inside(places[Math.floor(pair / count)]!);
    const others = inside(places[pair % count]!);
    return ones.flatMap((one) =>
      others
        .filter((other) => overlap(sets[one]!, sets[other]!))
        .map((other) => number.get(one)! * count + number.get(other)!),
    );
  };
  const isTogether = (pair: number): boolean => Math.floor(pair / count) === pair % count;
  return components(count * count, pairStep).some(
    (pairs) => pairs.some(isTogether) && !pairs.every(isTogether),
  );
}

/** The strongly connected components of a graph that have a way back (Tarjan's algorithm, without recursion). */
function components(count: number, steps: (node: number) => readonly number[]): number[][] {
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const isOpen = new Uint8Array(count);
  const open: number[] = [];
  const found: number[][] = [];
  let time = 0;
  const enter = (node: number): { node: number; rest: readonly number[]; at: number } => {
    order[node] = low[node] = time++;
    open.push(node);
    isOpen[node] = 1;
    return { node, rest: steps(node), at: 0 };
  };
  const leave = (node: number): void => {
    if (low[node] !== order[node]) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const each of component) isOpen[each] = 0;
    if (component.length > 1 || steps(node).includes(node)) found.push(component);
  };
  for (let root = 0; root < count; root++) {
    if (order[root] !== -1) continue;
    const walk = [enter(root)];
    while (walk.length > 0) {
      const top = walk.at(-1)!;
      const follower = top.rest[top.at++];
      if (follower === undefined) {
        leave(top.node);
        walk.pop();
        const above = walk.at(-1);
        if (above) low[above.node] = Math.min(low[above.node]!, low[top.node]!);
      } else if (order[follower] === -1) walk.push(enter(follower));
      else if (isOpen[follower]) low[top.node] = Math.min(low[top.node]!, order[follower]!);
    }
  }
  return found;
}
