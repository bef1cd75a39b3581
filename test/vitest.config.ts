import { defineConfig } from "vitest/config";
import { AbsenceReporter } from "./absenceReporter.ts";

/** Workspace packages are tested from their sources: no build stands between a change and its test. */
const conditions = ["lading-source"];

/** A busy machine is no failure; a hang still is one. Options of the command line do not reach `projects`. */
const timeout = Number(process.env["TEST_TIMEOUT"] ?? 60_000);

const all = ["**/*.test.ts"];
const others = ["dist/**", "golden/**", "**/node_modules/**"];
const alone = ["runtime/transport/mocks.test.ts"];

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: "../node_modules/.vite",
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    testTimeout: timeout,
    hookTimeout: timeout,
    // Both cores; by itself vitest leaves one to an editor.
    maxWorkers: "100%",
    // The generator's libraries take seconds to load: each worker loads them once. What a test changes, it puts back.
    isolate: false,
    projects: [
      { extends: true, test: { name: "shared", include: all, exclude: [...others, ...alone] } },
      // What loads the package anew leaves two of each of its classes behind: no one else may see that.
      { extends: true, test: { name: "alone", include: alone, isolate: true } },
    ],
    reporters: ["default", ["json", { outputFile: "results.json" }], new AbsenceReporter()],
  },
});
