/** Sets of characters, as regular expressions name them. */

/** Code points, as closed ranges. */
export type CharacterSet = readonly (readonly [from: number, to: number])[];

const lastPoint = 0x10ffff;
/** Every character. */
export const any: CharacterSet = [[0, lastPoint]];
const digit: CharacterSet = [[0x30, 0x39]];
const word: CharacterSet = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
const space: CharacterSet = [
  [9, 13],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
/** What `.` stands for: all but line ends. */
export const dot: CharacterSet = complement([
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
]);

/** What `\d` and its like stand for. */
export const escapes: Readonly<Record<string, CharacterSet>> = {
  d: digit,
  D: complement(digit),
  w: word,
  W: complement(word),
  s: space,
  S: complement(space),
};

/** What is not in a set. */
export function complement(set: CharacterSet): CharacterSet {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of [...set].sort((one, other) => one[0] - other[0])) {
    if (from > next) gaps.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= lastPoint) gaps.push([next, lastPoint]);
  return gaps;
}

/** Is there a character in both? */
export function overlap(one: CharacterSet, other: CharacterSet): boolean {
  return one.some(([from, to]) => other.some(([start, end]) => from <= end && start <= to));
}

export function point(value: number): CharacterSet {
  return [[value, value]];
}
