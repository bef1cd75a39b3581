/**
 * A process that keeps vitest, and with it what is transformed, between runs: given the test files of a run, it responds with the
 * first that failed. The worker that runs the tests is a new one each time, so that no mutant lives on.
 */
import { join } from "node:path";
import type { TestSpecification, Vitest } from "vitest/node";
import { createVitest } from "vitest/node";
import { recordRegions } from "./recordRegions.ts";

/** What the process is asked to do. */
export interface RunRequest {
  /** Relative to `test/`, in the order to be run in. */
  readonly tests: readonly string[];
  /** Relative to the repository: what changed since the last run. */
  readonly changed: readonly string[];
}

export interface RunReply {
  /** The test that failed, by file and name. */
  readonly failed?: string;
}

const [root = "", mode = "run"] = process.argv.slice(2);
const gathers = mode === "gather";
const conditions = ["lading-source"];

/** Files are given in their order: the quickest first. */
class AsGiven {
  sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files);
  }
  shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files);
  }
}

const vitest = await startVitest();
process.on("message", (message) => {
  void run(message as RunRequest).then((reply) => process.send?.(reply));
});
process.send?.({});

function startVitest(): Promise<Vitest> {
  const folder = join(root, "test");
  return createVitest(
    "test",
    {
      config: false,
      root: folder,
      watch: false,
      isolate: false,
      maxWorkers: 1,
      bail: gathers ? 0 : 1,
      // What hangs is ended from outside: here, a busy machine would look like a mutant that was noticed.
      testTimeout: 0,
      hookTimeout: 0,
      reporters: [{}],
      include: ["**/*.test.ts"],
      exclude: ["dist/**", "golden/**", "**/node_modules/**"],
      sequence: { sequencer: AsGiven },
      ...(gathers && { setupFiles: [join(folder, "mutants/noteRegions.ts")] }),
    },
    {
      cacheDir: join(root, "node_modules/.vite"),
      resolve: { conditions },
      ssr: { resolve: { conditions } },
      plugins: gathers ? [recordRegions(root)] : [],
    },
  );
}

async function run({ tests, changed }: RunRequest): Promise<RunReply> {
  for (const file of changed) vitest.invalidateFile(join(root, file));
  // What is known of earlier runs would be reported again.
  vitest.state.filesMap.clear();
  vitest.state.clearErrors();
  const project = vitest.getRootProject();
  const specifications = tests.map((file) => project.createSpecification(join(root, "test", file)));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  for (const module of testModules) {
    if (module.ok()) continue;
    for (const test of module.children.allTests("failed"))
      return { failed: `${module.relativeModuleId} > ${test.fullName}` };
    if (module.state() === "failed") return { failed: module.relativeModuleId };
  }
  return unhandledErrors.length > 0
    ? { failed: `an unhandled error: ${String(unhandledErrors[0])}` }
    : {};
}
