import { defineConfig } from "vitest/config";

/** Real Chromium against the built packages: run by `npm run test:browser`, after `npm run build`. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: "../../node_modules/.vite",
  test: {
    include: ["*.browser.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
