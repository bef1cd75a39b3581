/** What node:test found, in the form of vitest's and jest's `--json`. */
export default async function* report(events) {
  const assertionResults = [];
  for await (const { type, data } of events) {
    if (type !== "test:pass" && type !== "test:fail") continue;
    const { error } = data.details;
    assertionResults.push({
      title: data.name,
      status: type === "test:pass" ? "passed" : "failed",
      failureMessages: error === undefined ? [] : [(error.cause ?? error).message],
    });
  }
  yield JSON.stringify({ testResults: [{ assertionResults }] });
}
