/** One line for each request of a mock, and one for each way in which it breaks the document. */
import type { MockPart, MockRequest } from "@lading/testing";
import type { Paint } from "./renderDiagnostic.ts";

/** `POST /upload → 200  12 ms  uploadFile  file: cat.jpg (image/jpeg, 3 kB), tags`. */
export function renderRequest(request: MockRequest, milliseconds: number, paint: Paint): string {
  const { method, path, status, operation, partList, violations } = request;
  const result = status === undefined ? "no response" : String(status);
  const isRight = violations.length === 0;
  const head = [
    `${method} ${printable(path)} → ${paint(isRight && (status ?? 500) < 400 ? "green" : "red", result)}`,
    `${String(Math.round(milliseconds))} ms`,
    ...(operation === undefined ? [] : [operation]),
    ...(partList.length === 0 ? [] : [partList.map(describePart).join(", ")]),
  ].join("  ");
  const lines = violations.map(({ message, pointer }) => {
    const place = pointer === "" ? "" : ` ${paint("dim", `(${pointer})`)}`;
    return `  ${paint("red", printable(message))}${place}`;
  });
  return [head, ...lines].join("\n");
}

function describePart({ name, filename, type, size }: MockPart): string {
  if (filename === undefined) return printable(name);
  return printable(`${name}: ${filename} (${type}, ${describeSize(size)})`);
}

function describeSize(size: number): string {
  if (size < 1_000) return `${String(size)} B`;
  return size < 1_000_000
    ? `${(size / 1_000).toFixed(1)} kB`
    : `${(size / 1_000_000).toFixed(1)} MB`;
}

/** What was sent must not steer the terminal. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, "·");
}
