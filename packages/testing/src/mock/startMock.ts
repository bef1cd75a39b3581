/** Starts a mock: Prism responds, and the judge in front of it sees every request as it was on the wire. */
import type { OperationTypes } from "../api/ApiDescription.ts";
import { sharePrism } from "../prism/startPrism.ts";
import type { Mock, MockOptions, MockSource } from "./Mock.ts";
import type { PreparedMock } from "./prepareMock.ts";
import { checkPrismVersions } from "./prismVersions.ts";

/** Rejects when the source is no document, when Prism cannot mock it, and when the port is taken. */
export async function startMock<Operations extends OperationTypes = OperationTypes>(
  source: MockSource<Operations>,
  options: MockOptions = {},
): Promise<Mock<Operations>> {
  checkPrismVersions();
  const preparing = prepare(source);
  const view = preparing.then((prepared) => prepared.view);
  const [prism, { serve }] = await Promise.all([sharePrism(view, { isRelieved: true }), preparing]);
  try {
    return await serve(prism, options);
  } catch (error) {
    await prism.stop();
    throw error;
  }
}

/** Loaded when Prism's process has started, which loads for most of a second: the two load at once. */
async function prepare<Operations extends OperationTypes>(
  source: MockSource<Operations>,
): Promise<PreparedMock<Operations>> {
  const { prepareMock } = await import("./prepareMock.ts");
  return prepareMock(source);
}
