/** Which operation a request calls where the paths of several fit. */
import { expect, test } from "vitest";
import { mockedOperations } from "../../../packages/testing/src/document/mockedOperations.ts";
import { matchRoute } from "../../../packages/testing/src/judge/matchRoute.ts";

const paths = ["/{any}/{id}", "/events/{id}", "/events/{id}.ics", "/events/mine"];
const operations = mockedOperations({
  openapi: "3.1.0",
  info: { title: "Calendar", version: "1" },
  paths: Object.fromEntries(
    paths.map((path) => [path, { get: { operationId: path, responses: {} } }]),
  ),
});

test.each([
  ["/events/mine", "/events/mine"],
  ["/events/7", "/events/{id}"],
  ["/events/7.ics", "/events/{id}.ics"],
  ["/people/7", "/{any}/{id}"],
])("%s is %s", (path, wanted) => {
  expect(matchRoute(operations, { method: "GET", path })).toMatchObject({
    operation: { name: wanted },
  });
});

test("a path of no operation is a finding", () => {
  expect(matchRoute(operations, { method: "GET", path: "/" })).toHaveProperty("finding");
  expect(matchRoute(operations, { method: "PUT", path: "/events/7" })).toHaveProperty("finding");
});
