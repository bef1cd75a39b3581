/** The call that a package's README begins with, as a file of the package: it has to compile as it stands. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes `src/firstCall.ts` into the package's folder; none where its README shows no call. */
export function writeFirstCall(folder: string): void {
  const readme = join(folder, "README.md");
  if (!existsSync(readme)) return;
  const [, code] = /^```ts\n([^]*?)^```/m.exec(readFileSync(readme, "utf8")) ?? [];
  if (code === undefined) return;
  writeFileSync(
    join(folder, "src/firstCall.ts"),
    code.replace(/from "[^"]+";/, 'from "./index.ts";'),
  );
}
