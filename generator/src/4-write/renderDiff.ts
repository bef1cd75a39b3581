import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { Change } from "./changes.ts";

/** With more differing lines than this, a minimal diff takes too long. */
const maximumEdits = 2000;

/** The unified diff of one change, in Git's style: `a/` and `b/` before the paths, `/dev/null` for no file. */
export function renderDiff({ path, before, after }: Change): string {
  const from = before === undefined ? "/dev/null" : `a/${path}`;
  const to = after === undefined ? "/dev/null" : `b/${path}`;
  const old = before?.toString("utf8") ?? "";
  const fresh = after ?? "";
  const headerOptions = FILE_HEADERS_ONLY;
  const options = { context: 3, headerOptions, maxEditLength: maximumEdits };
  const patch = createTwoFilesPatch(from, to, old, fresh, undefined, undefined, options);
  if (patch !== undefined) return patch;
  const removal = createTwoFilesPatch(from, "/dev/null", old, "", undefined, undefined, {
    headerOptions,
  });
  const addition = createTwoFilesPatch("/dev/null", to, "", fresh, undefined, undefined, {
    headerOptions,
  });
  return removal + addition;
}
