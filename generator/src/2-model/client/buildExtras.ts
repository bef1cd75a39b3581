/** What hand-written code adds to a package, besides extending the client. */
import type { Api, LoadedSpec } from "../model.ts";

export function buildExtras({
  provider,
  extras,
}: LoadedSpec): Pick<Api, "reexports" | "command" | "guide"> {
  return {
    reexports: extras.index ? ["./extras/index.ts"] : [],
    // The one command of a package is what `npx <package>` runs, whatever its name.
    ...(extras.commandLine && {
      command: {
        name: provider,
        path: `bin/${provider}.js`,
        program: "../dist/extras/cli.js",
      },
    }),
    ...(extras.guide !== undefined && { guide: extras.guide }),
  };
}
