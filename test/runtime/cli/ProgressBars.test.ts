/** Bars on a terminal: drawn at a calm pace, erased whole, never wider than the screen. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ProgressBars } from "../../../packages/runtime/src/cli/ProgressBars.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What a terminal shows after all that was written to it. */
function screen(columns = 60): {
  readonly terminal: { readonly columns: number; readonly write: (text: string) => void };
  readonly lines: () => readonly string[];
  readonly writes: () => number;
} {
  const lines: string[] = [];
  let writes = 0;
  const write = (text: string): void => {
    writes++;
    const up = /^\x1b\[(\d+)A\x1b\[0J/.exec(text);
    if (up) lines.splice(lines.length - Number(up[1]));
    const rest = up ? text.slice(up[0].length) : text;
    if (rest !== "") lines.push(...rest.replace(/\n$/, "").split("\n"));
  };
  return { terminal: { columns, write }, lines: () => lines, writes: () => writes };
}

test("one line for each upload, and one for all", () => {
  const { terminal, lines, writes } = screen();
  const bars = new ProgressBars(terminal);
  bars.begin(0, "cats/cat.jpg", 4_194_304);
  bars.begin(1, "a stream", undefined);
  bars.move(0, 1_048_576);
  bars.move(0, 3_145_728);
  expect(writes()).toBe(0);
  vi.advanceTimersByTime(100);
  expect(lines()).toEqual(
    [
      "cats/cat.jpg           ██████████████░░░░░  75 %     3.0 MiB",
      "a stream               ░░░░░░░░░░░░░░░░░░░          0.0 MiB",
      "0 done, 2 running",
    ].map((line) => expect.stringMatching(shape(line))),
  );
  bars.end(0, () => terminal.write("cats/cat.jpg is up\n"));
  vi.advanceTimersByTime(100);
  expect(lines()[0]).toBe("cats/cat.jpg is up");
  expect(lines()).toHaveLength(3);
  bars.close();
  expect(lines()).toEqual(["cats/cat.jpg is up"]);
  expect(vi.getTimerCount()).toBe(0);
});

/** Blanks and bars of any length: how they share the line is free. */
function shape(line: string): RegExp {
  const source = line
    .replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll(/█+/g, "█+")
    .replaceAll(/░+/g, "░+")
    .replaceAll(/ +/g, " +");
  return new RegExp(`^${source}$`);
}

test("a terminal that does not know its width has room for a bar", () => {
  const { terminal, lines } = screen(0);
  const bars = new ProgressBars(terminal);
  bars.begin(0, "cat.jpg", 100);
  vi.advanceTimersByTime(100);
  expect(lines()[0]).toMatch(/^cat\.jpg +░{20,} +0 % +0\.0 MiB$/);
  bars.close();
});

test.each([20, 40, 200])("no line is wider than %i columns", (columns) => {
  const { terminal, lines } = screen(columns);
  const bars = new ProgressBars(terminal);
  for (let index = 0; index < 30; index++)
    bars.begin(index, `${"long/".repeat(20)}\x1b[2J${String(index)}.jpg`, 100 * 1_073_741_824);
  bars.move(0, 99.9 * 1_073_741_824);
  vi.advanceTimersByTime(100);
  expect(lines()).toHaveLength(9);
  expect(lines().at(-1)).toMatch(/^0 done, 30 running/);
  for (const line of lines()) {
    expect(line.length).toBeLessThan(Math.max(columns, 36));
    expect(line).not.toMatch(/\p{Cc}/u);
  }
  bars.close();
});
