/** The script that `lading init` adds to an app's package.json. */
import { expect, test } from "vitest";
import { addScript } from "../../../generator/src/setup/addScript.ts";

test("the first script that generates already is the one", () => {
  const text = '{ "scripts": { "api": "lading generate", "client": "lading generate" } }\n';
  expect(addScript(text)).toEqual({ name: "api" });
});

test("a script of the same name with another command stays", () => {
  const added = addScript('{\n  "scripts": {\n    "generate": "plop"\n  }\n}\n');
  expect(added?.name).toBe("generate:api");
  expect(JSON.parse(added?.text ?? "")).toEqual({
    scripts: { generate: "plop", "generate:api": "lading generate" },
  });
});

test("a text that is no JSON object is left alone", () => {
  expect(addScript("[]")).toBeUndefined();
  expect(addScript("{")).toBeUndefined();
});
