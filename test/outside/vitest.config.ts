import { defineConfig } from "vitest/config";

/** What npm packs, in folders outside the repository: run by `npm run check:outside`, after `npm run build`. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: "../../node_modules/.vite",
  test: {
    include: ["*.outside.ts", "../week/*.outside.ts"],
    // Installing takes as long as the network does.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    globalSetup: "serveWorkspace.ts",
    maxWorkers: 2,
  },
});
