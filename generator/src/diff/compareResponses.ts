/** What an operation responds with. */
import type { Operation, ResponseModel, Shape } from "../2-model/model.ts";
import { reportShapes } from "./reportShapes.ts";
import type { OperationPair } from "./plans/operationPair.ts";

export function compareResponses(pair: OperationPair): void {
  const { before, after, about, report } = pair;
  for (const response of before.responses) {
    const now = after.responses.find((each) => isSameStatus(each, response));
    const covering = now ?? coverOf(response, after);
    if (covering) compareBodies(pair, response, covering);
    else report("response-removed", { ...about, details: { status: response.status } });
  }
  for (const response of after.responses) {
    if (before.responses.some((each) => isSameStatus(each, response))) continue;
    const covering = coverOf(response, before);
    if (covering) compareBodies(pair, covering, response);
    const { pointer = "" } = about;
    const place = { ...about, pointer: `${pointer}/responses/${response.status}` };
    report("response-added", { ...place, details: { status: response.status } });
  }
  compareResults(pair);
}

function isSameStatus(one: ResponseModel, other: ResponseModel): boolean {
  return one.status === other.status && one.ok === other.ok;
}

/** A range, or `default`, that describes the status too. */
function coverOf(
  { status, ok }: ResponseModel,
  { responses }: Operation,
): ResponseModel | undefined {
  const range = `${status.charAt(0)}XX`;
  return [range, "default"]
    .filter((wider) => wider !== status)
    .map((wider) => responses.find((each) => each.status === wider && each.ok === ok))
    .find((each) => each !== undefined);
}

function compareBodies(pair: OperationPair, before: ResponseModel, after: ResponseModel): void {
  const { about, context, report } = pair;
  const { pointer = "" } = about;
  reportShapes(
    {
      ...about,
      affected: `readers of \`${about.subject}\``,
      before: bodyOf(before),
      after: bodyOf(after),
      directions: ["received"],
      whole: wholeOf(pair, before),
      pointer: `${pointer}/responses/${after.status}`,
    },
    context,
    report,
  );
}

/** A success without a body is `undefined`, and an error without one is the error itself. */
function bodyOf({ shape, ok }: ResponseModel): Shape {
  return shape ?? { kind: ok ? "undefined" : "void" };
}

/** The one success is what the awaited call gives. */
function wholeOf({ about, before }: OperationPair, { status, ok }: ResponseModel): string {
  const isOnly = ok && before.responses.filter((each) => each.ok).length === 1;
  return isOnly
    ? `the result of \`${about.subject}\``
    : `the response ${status} of \`${about.subject}\``;
}

/** The awaited call gives any of the successes. */
function compareResults({ before, after, about, context, report }: OperationPair): void {
  const successes = [before, after].map(({ responses }) => responses.filter(({ ok }) => ok).length);
  if (successes.every((count) => count < 2)) return;
  const whole = `the result of \`${about.subject}\``;
  const affected = `readers of \`${about.subject}\``;
  const types = { before: before.data, after: after.data, directions: ["received"] as const };
  reportShapes({ ...about, ...types, affected, whole }, context, report);
}
