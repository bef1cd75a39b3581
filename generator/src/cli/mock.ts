/** `lading mock`: its options, and how it runs. */
import { once } from "node:events";
import type { Mock, MockRequest } from "@lading/testing";
import type { ArgsDef } from "citty";
import { importTesting } from "./importTesting.ts";
import { parseOptions, quietOption, takeOption, UsageError } from "./options.ts";
import { parseReply, type ParsedReply } from "./parseReply.ts";
import type { Command } from "./render/renderHelp.ts";
import { renderRequest } from "./render/renderRequest.ts";
import { painterOf, type Outputs } from "./report.ts";

const options = {
  port: { type: "string", valueHint: "number", description: "Default: a free one." },
  reply: {
    type: "string",
    valueHint: "operation=status",
    description:
      "Respond with that status, and with an example if one is named: uploadFile=429:slowDown. May be given several times.",
  },
  fault: {
    type: "string",
    valueHint: "operation=fault",
    description:
      "Let something go wrong: uploadFile=reset:1024, uploadFile=storm*3. May be given several times.",
  },
  har: {
    type: "string",
    valueHint: "file",
    description: "Write all traffic to an HTTP archive at the end, without secrets.",
  },
  quiet: quietOption,
} as const satisfies ArgsDef;

export const mockCommand: Command = {
  definition: {
    meta: {
      name: "mock",
      description: "Start a mock of an API, which judges every request against the document.",
    },
    args: {
      api: {
        type: "positional",
        required: true,
        description: "A folder under specs/, an installed package, or a document.",
      },
      ...options,
    },
  },
  example: "mock imagekit --reply uploadFile=429",
};

/** What `lading mock` is asked to do. */
export interface MockArguments {
  readonly api: string;
  readonly port?: number;
  readonly replies: readonly ParsedReply[];
  readonly faults: readonly string[];
  readonly har?: string;
  readonly quiet: boolean;
}

/** Reads the words after `lading mock`. Throws `UsageError`. */
export function readMockArguments(words: readonly string[]): MockArguments {
  const replies = takeOption("reply", words);
  const faults = takeOption("fault", replies.rest);
  const { _: apis, port, har, quiet } = parseOptions(faults.rest, options);
  const [api] = apis;
  if (api === undefined || apis.length > 1)
    throw new UsageError("mock needs exactly one API: a folder under specs/, a package or a file.");
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536))
    throw new UsageError("--port must be a number up to 65535.");
  return {
    api,
    ...(port !== undefined && { port: Number(port) }),
    replies: replies.values.map(parseReply),
    faults: faults.values,
    ...(har !== undefined && { har }),
    quiet: quiet === true,
  };
}

export async function runMock(words: readonly string[], outputs: Outputs): Promise<number> {
  const given = readMockArguments(words);
  const ended = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  const mock = await startChosen(given, outputs);
  outputs.stdout.write(`${mock.url}\n`);
  await ended;
  await mock.close();
  if (given.har !== undefined) {
    const { writeHar } = await import("@lading/testing/har");
    writeHar(given.har, mock.har());
  }
  const wrong = mock.requests.filter(({ violations }) => violations.length > 0).length;
  if (!given.quiet)
    outputs.stdout.write(
      `\n${count(mock.requests.length)}, ${String(wrong)} against the document\n`,
    );
  return 0;
}

function count(requests: number): string {
  return `${String(requests)} request${requests === 1 ? "" : "s"}`;
}

async function startChosen(
  { api, port, replies, faults, quiet }: MockArguments,
  { stdout }: Outputs,
): Promise<Mock> {
  const { parseFault, startMock } = await importTesting("mock", () => import("@lading/testing"));
  const { findMockSource } = await import("../setup/findMockSource.ts");
  const paint = painterOf(stdout);
  const onRequest = (request: MockRequest, milliseconds: number): void => {
    if (quiet && request.violations.length === 0) return;
    stdout.write(`${renderRequest(request, milliseconds, paint)}\n`);
  };
  try {
    const parsed = faults.map((text) => parseFault(text));
    const source = await findMockSource(api, process.cwd());
    const mock = await startMock(source, { ...(port !== undefined && { port }), onRequest });
    try {
      for (const { operation, times, ...reply } of replies)
        for (let time = 0; time < (times ?? 1); time += 1)
          mock.reply(operation, reply, { times: times === undefined ? "always" : "once" });
      for (const { operation, fault, times } of parsed) mock.fault(operation, fault, { times });
    } catch (error) {
      await mock.close();
      throw error;
    }
    return mock;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE") throw new UsageError(message);
    throw new UsageError(`The port ${String(port)} is taken. Without --port, a free one is used.`);
  }
}
