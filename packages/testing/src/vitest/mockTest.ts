/** A mock as a fixture of vitest. */
import { test, type TestAPI } from "vitest";
import type { OperationTypes } from "../api/ApiDescription.ts";
import type { Mock, MockOptions, MockSource } from "../mock/Mock.ts";
import { startMock } from "../mock/startMock.ts";

/** What a test takes: `test("…", async ({ mock }) => …)`. */
export interface MockFixture<Operations extends OperationTypes> {
  /** Without requests and replies of other tests. After the test, `verify()` is called. */
  readonly mock: Mock<Operations>;
}

/** A `test` with a mock, which is started once for a file. */
export function mockTest<Operations extends OperationTypes = OperationTypes>(
  source: MockSource<Operations>,
  options?: MockOptions,
): TestAPI<MockFixture<Operations> & { readonly startedMock: Mock<Operations> }> {
  return test.extend<MockFixture<Operations> & { readonly startedMock: Mock<Operations> }>({
    startedMock: [
      // oxlint-disable-next-line no-empty-pattern -- vitest reads from the pattern what a fixture needs.
      async ({}, use) => {
        await using mock = await startMock(source, options);
        await use(mock);
      },
      { scope: "file" },
    ],
    mock: async ({ startedMock }, use) => {
      startedMock.reset();
      await use(startedMock);
      await startedMock.verify();
    },
  });
}
