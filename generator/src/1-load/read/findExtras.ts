import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Extras } from "../../2-model/model.ts";

/** An app's own code is next to the generated sources. */
export const noExtras: Extras = { index: false, client: false, commandLine: false, testing: false };

/** The files of a package's `src/extras` folder that the generator uses. `packageFolder` is absolute. */
export function findExtras(packageFolder: string): Extras {
  const folder = join(packageFolder, "src/extras");
  const has = (file: string): boolean => existsSync(join(folder, file));
  return {
    index: has("index.ts"),
    client: has("client.ts"),
    commandLine: has("cli.ts"),
    testing: has("testing/index.ts"),
    ...(has("guide.md") && { guide: readFileSync(join(folder, "guide.md"), "utf8") }),
  };
}
