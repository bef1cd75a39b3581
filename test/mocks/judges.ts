/** The three mocks in front of one document, each asked the same: does the document allow this request? */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMock } from "@lading/testing";
import {
  endIfStuck,
  ownResponse,
  prismViolations,
  startPrism,
  type JsonObject,
} from "@lading/testing/internal";
import { plainDocument } from "../corpus/contract/mockableDocument.ts";
import { sendRaw, type RawRequest, type RawResponse } from "./RawRequest.ts";
import { startSteady } from "./startSteady.ts";
import { steadyComplaints } from "./steadyComplaints.ts";

export const mockNames = ["Prism", "ours", "Steady"] as const;
export type MockName = (typeof mockNames)[number];

/** What a mock finds wrong with a request; empty: it allows it. */
export type Complaints = readonly string[];

export interface Judge {
  readonly ask: (request: RawRequest) => Promise<Complaints>;
  readonly stop: () => Promise<void>;
}

export interface Judges {
  readonly judges: Readonly<Partial<Record<MockName, Judge>>>;
  /** Why Prism or Steady do not take the document, each with its reason. */
  readonly absent: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Rejects when ours does not take the document, or no other does. */
export async function startJudges(document: JsonObject, steady: string): Promise<Judges> {
  const starts = { Prism: prismJudge, ours: ourJudge, Steady: steadyJudge };
  const started = new Map<MockName, Judge>();
  const absent: string[] = [];
  for (const name of mockNames) {
    try {
      started.set(name, await starts[name](document, steady));
    } catch (error) {
      absent.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const stop = async (): Promise<void> => {
    await Promise.all([...started.values()].map((judge) => judge.stop()));
  };
  if (started.has("ours") && started.size > 1)
    return { judges: Object.fromEntries(started), absent, stop };
  await stop();
  throw new Error(absent.join("; "));
}

/** Prism as its users have it, but for servers, whose paths it ignores. */
async function prismJudge(document: JsonObject): Promise<Judge> {
  const prism = await startPrism([plainDocument(document)]);
  const [url = ""] = prism.urls;
  return judgeAt({ url, isPrefixed: false, isPatient: false }, prism.stop, (response) =>
    prismViolations(response)
      .filter(({ location, message }) => location[0] !== "response" && !ownResponse.test(message))
      .map(({ location, message }) => [...location, message].join(" ")),
  );
}

async function ourJudge(document: JsonObject): Promise<Judge> {
  const mock = await startMock(document);
  return judgeAt({ url: mock.origin, isPrefixed: true, isPatient: true }, mock.close, () => {
    const found = mock.requests.flatMap(({ violations }) => violations);
    mock.reset();
    return found.map(({ message }) => message);
  });
}

async function steadyJudge(document: JsonObject, program: string): Promise<Judge> {
  const folder = mkdtempSync(join(tmpdir(), "lading-steady-"));
  try {
    const file = join(folder, "openapi.json");
    writeFileSync(file, JSON.stringify(plainDocument(document)));
    const { url, stop } = await startSteady(program, file);
    return judgeAt({ url, isPrefixed: false, isPatient: true }, stop, steadyComplaints);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Place {
  readonly url: string;
  readonly isPrefixed: boolean;
  /** It always responds; Prism throws at some requests and never does. */
  readonly isPatient: boolean;
}

function judgeAt(
  { url, isPrefixed, isPatient }: Place,
  stop: () => Promise<void>,
  complaints: (response: RawResponse) => Complaints,
): Judge {
  const agent = new Agent({ keepAlive: true });
  const watch = isPatient
    ? undefined
    : (request: Parameters<typeof endIfStuck>[0]) => endIfStuck(request, url);
  const ask = (request: RawRequest): Promise<RawResponse> =>
    sendRaw(request, { url, agent, isPrefixed, ...(watch && { watch }) });
  return {
    ask: async (request) => {
      try {
        return complaints(
          await ask(request).catch((error: unknown) => retried(error, request, ask)),
        );
      } catch (error) {
        return [`no response: ${String(error)}`];
      }
    },
    stop: async () => {
      agent.destroy();
      await stop();
    },
  };
}

/** A kept connection may close while the next request takes it. */
function retried(
  error: unknown,
  request: RawRequest,
  ask: (request: RawRequest) => Promise<RawResponse>,
): Promise<RawResponse> {
  if (/ECONNRESET|hang up|EPIPE/.test(String(error))) return ask(request);
  throw error;
}
