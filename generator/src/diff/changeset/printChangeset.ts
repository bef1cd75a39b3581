/** A changeset (https://github.com/changesets/changesets): what a package's changelog will say, written for those who call it. */
import { hashText } from "../../manifest/manifest.ts";
import type { Change, Comparison } from "../change.ts";
import { nothing } from "../kinds/kind.ts";
import { ratings, type Rating } from "../rating.ts";

/** A comment in the front matter: changesets leaves it out of the changelog. */
const mark = "# Written by `lading diff --changeset`:";

const groups: Readonly<
  Record<Rating, { readonly title: string; readonly one: string; readonly many: string }>
> = {
  major: { title: "Breaking", one: "breaking change", many: "breaking changes" },
  minor: { title: "Compatible", one: "compatible change", many: "compatible changes" },
  patch: {
    title: "Documentation",
    one: "change of the documentation",
    many: "changes of the documentation",
  },
};

/** Changes that a reader of the changelog may miss: the document has them all. What breaks is listed in full. */
const most: Readonly<Record<Rating, number>> = { major: Infinity, minor: 30, patch: 5 };

/** The text of a changeset's file, in prettier's style. */
export function printChangeset(comparison: Comparison, bump: Rating): string {
  const body = printBody(comparison, bump);
  return body.replace("---\n", `---\n${mark} ${hashOf(body)}\n`);
}

function printBody(comparison: Comparison, bump: Rating): string {
  const head = `---\n${JSON.stringify(comparison.packageName)}: ${bump}\n---\n`;
  const sections = ratings.map((rating) => printGroup(comparison.changes, rating));
  return [head, headlineOf(comparison), ...sections.flatMap((section) => section ?? [])].join("\n");
}

/** What is there instead of a changeset that is to be written. */
export type FoundChangeset = "as written" | "edited" | "of another author";

/** Has anyone edited the text since it was written? */
export function judgeChangeset(text: string): FoundChangeset {
  const hash = writtenHash(text);
  if (hash === undefined) return "of another author";
  return hash === hashOf(text.replace(/^# Written by .*\r?\n/m, "")) ? "as written" : "edited";
}

/** Were both written for the same change, whatever was edited since? */
export function isForSameChange(one: string, other: string): boolean {
  return writtenHash(one) === writtenHash(other);
}

function writtenHash(text: string): string | undefined {
  return new RegExp(`^---\\r?\\n${mark} ([0-9a-f]{16})\\r?\\n`).exec(text)?.[1];
}

function hashOf(text: string): string {
  return hashText(text).slice(0, 16);
}

function headlineOf({ before, after, changes }: Comparison): string {
  const counts = ratings.flatMap((rating) => {
    const count = changes.filter((change) => change.rating === rating).length;
    const { one, many } = groups[rating];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const subject = before === after ? "The API changed" : `Version ${oneLine(after)} of the API`;
  return `${subject}: ${counts.join(", ")}.\n`;
}

function printGroup(changes: readonly Change[], rating: Rating): string | undefined {
  const own = changes.filter((change) => change.rating === rating);
  if (own.length === 0) return undefined;
  const shown = own.slice(0, most[rating]).map((change) => `- ${itemOf(change)}`);
  const rest = own.length - shown.length;
  if (rest > 0) shown.push(`- ${rest} more`);
  // A heading here would end the section of the changelog that the changeset becomes a part of.
  return [`**${groups[rating].title}**`, "", ...shown, ""].join("\n");
}

/** "`a` is now called `b`. Callers of `a`: call `b` instead." */
function itemOf({ what, affected, adapt, exhaustive, rating }: Change): string {
  const mark = exhaustive ? " (Breaks an exhaustive `switch`.)" : "";
  const advice = `${affected.replace(/^./, (first) => first.toUpperCase())}: ${adapt.replace(/^[A-Z](?=[a-z ])/, (first) => first.toLowerCase())}`;
  const isMute = rating === "patch" || adapt === nothing || affected === "no one";
  return oneLine(`${what}${mark}${isMute ? "" : ` ${advice}`}`);
}

/** Text of a document cannot begin a line of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
