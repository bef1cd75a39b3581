/** Which mock is wrong about which requests: the list that `npm run check:mocks` holds its disagreements against. */
import { ofOurs } from "./ofOurs.ts";
import { ofPrism } from "./ofPrism.ts";
import { ofSteady } from "./ofSteady.ts";
import type { Reviewed } from "./Reviewed.ts";

/** Formats may be asserted, or taken for a remark: https://json-schema.org/draft/2020-12/json-schema-validation#section-7.2 */
const ofFormats = (["ours", "Steady"] as const).map((mock): Reviewed => ({
  mock,
  does: "refuses",
  change: /^a text of another format/,
  because:
    "It asserts formats; another reads the document as one that does not, or cannot read the schema.",
  link: "https://json-schema.org/draft/2020-12/json-schema-validation#section-7.2",
}));

export const allReviewed: readonly Reviewed[] = [...ofOurs, ...ofPrism, ...ofSteady, ...ofFormats];
