/** The part of a version that a change needs (https://semver.org): what breaks callers, what adds to the package, and all else. */
export type Rating = "major" | "minor" | "patch";

/** The worst first. */
export const ratings: readonly Rating[] = ["major", "minor", "patch"];
