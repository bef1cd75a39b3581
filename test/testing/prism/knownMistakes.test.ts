/** Prism still makes each mistake that we know of: one that is gone is to be taken from the list. */
import { expect, test } from "vitest";
import { startPrism } from "../../../packages/testing/src/prism/startPrism.ts";
import { violations } from "../../../packages/testing/src/prism/violations.ts";
import { knownMistakes } from "../../../packages/testing/src/prism/knownMistakes.ts";
import { titled } from "../../support/titled.ts";

test.each(titled(knownMistakes, ({ name, verdict }) => `${verdict}: ${name}`))(
  "%s",
  async (_title, { document, request, verdict }) => {
    const prism = await startPrism([document]);
    try {
      const { path, ...init } = request;
      const response = await fetch(`${prism.urls[0] ?? ""}${path}`, init);
      const found = violations({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
      expect({ found, isRefused: found.length > 0 }).toEqual({
        found,
        isRefused: verdict === "refuses",
      });
    } finally {
      await prism.stop();
    }
  },
);
