/** A package has the license of its document, as npm spells it, and none that the document does not state. */
import { expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { modelOf } from "../modelOf.ts";

test.each<[JsonObject, string | undefined]>([
  [{ name: "whatever", identifier: "EUPL-1.2" }, "EUPL-1.2"],
  [{ name: "MIT" }, "MIT"],
  [{ name: "The MIT License" }, "MIT"],
  [{ name: "Apache 2.0" }, "Apache-2.0"],
  [{ name: "Apache-2.0" }, "Apache-2.0"],
  [{ name: "Apache License, Version 2.0" }, "Apache-2.0"],
  [{ name: "Apache License v2.0" }, "Apache-2.0"],
  [{ name: "BSD-3-Clause" }, "BSD-3-Clause"],
  [{ name: "BSD 3-Clause License" }, "BSD-3-Clause"],
  [{ name: "CC BY 4.0" }, "CC-BY-4.0"],
  [{ name: "Terms of use", url: "https://toy.example/terms" }, undefined],
  [{ name: "Proprietary" }, undefined],
])("%j is %s", (license, wanted) => {
  const { api } = modelOf({ info: { title: "Toy", version: "1", license } });
  expect(api.license).toBe(wanted);
});

test("a document without a license leaves it open", () => {
  expect(modelOf({}).api).not.toHaveProperty("license");
});
