/** Patterns that can backtrack exponentially are distinguished from those that cannot. */
import { expect, test } from "vitest";
import { canBacktrackExponentially } from "../../../../generator/src/2-model/rules/canBacktrackExponentially.ts";

test.each([
  String.raw`^(a+)+$`,
  String.raw`^(a*)*$`,
  String.raw`^([a-zA-Z]+)*$`,
  String.raw`^(a|aa)+$`,
  String.raw`^(a|a?)+$`,
  String.raw`^(.*a){20}$`,
  String.raw`^(.*?,){11}P`,
  String.raw`^(\w+\s?)*$`,
  String.raw`^(([a-z])+.)+[A-Z]([a-z])+$`,
  String.raw`(x+x+)+y`,
  String.raw`^(\d+\.?)+$`,
  String.raw`^(?:[^,]*,?)*$`,
  String.raw`^((a?)(b?))*c$`,
  String.raw`^(a|b|ab)*c$`,
  String.raw`^(?=(a+)+$).*$`,
  String.raw`^(?<word>[a-z]+|[a-m]{2,})*!$`,
  String.raw`^([a-z]{1,20}){1,20}$`,
  String.raw`^(\p{L}+ ?)+$`,
  String.raw`^([-.\w]*[0-9a-zA-Z])*@([0-9a-zA-Z][-\w]*[0-9a-zA-Z]\.)+[a-zA-Z]{2,9}$`,
])("%s can", (pattern) => {
  expect(() => new RegExp(pattern, "u")).not.toThrow();
  expect(canBacktrackExponentially(pattern)).toBe(true);
});

test.each([
  String.raw`^[a-z]+$`,
  String.raw`^[a-z0-9]+(?:-[a-z0-9]+)*$`,
  String.raw`^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$`,
  String.raw`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`,
  String.raw`^([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,}$`,
  String.raw`^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?$`,
  String.raw`^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$`,
  String.raw`^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$`,
  String.raw`^(?=.*[A-Z])(?=.*\d).{8,}$`,
  String.raw`^((25[0-5]|2[0-4]\d|1?\d?\d)(\.|$)){4}$`,
  String.raw`^https?:\/\/[^\s/$.?#].[^\s]*$`,
  String.raw`^(USD|EUR|GBP|CHF)$`,
  String.raw`^([0-9a-f]{40})*$`,
  String.raw`^\s*\S+(\s+\S+)*\s*$`,
  String.raw`^"(\\.|[^"\\])*"$`,
  String.raw`^\/(?:[^/]+\/)*[^/]*$`,
  String.raw`^#?([a-fA-F0-9]{6}|[a-fA-F0-9]{3})$`,
  String.raw`^\+?[1-9]\d{1,14}$`,
  String.raw`^[\w.-]{1,64}$`,
  String.raw`^\u{1F600}+[\u0041-\x5a\cJ\b\]-]*$`,
  String.raw`^[^]*[]?(a)\1\/$`.replace("[]?", ""),
  String.raw`^(?:\p{Lu}\p{Ll}*)?$`,
  "",
])("%s cannot", (pattern) => {
  expect(() => new RegExp(pattern, "u")).not.toThrow();
  expect(canBacktrackExponentially(pattern)).toBe(false);
});

test("a pattern that is too large to tell counts as one that can, and is reported soon", () => {
  const begun = process.cpuUsage();
  expect(
    canBacktrackExponentially(
      `^(${Array.from({ length: 400 }, (_, at) => `[a-z]x${at}`).join("|")})*$`,
    ),
  ).toBe(true);
  expect(canBacktrackExponentially("(".repeat(500) + "a" + "+)".repeat(500))).toBe(true);
  expect(canBacktrackExponentially(`^(?:${"(?:a{9}b?){9}".repeat(30)})*$`)).toBe(true);
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(5000);
});
