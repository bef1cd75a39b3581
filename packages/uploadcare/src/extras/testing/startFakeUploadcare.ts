/**
 * A fake of Uploadcare that has its state: uploads with their parts, files that become ready, fetches that go through their
 * states, groups.
 */
import {
  startFake,
  startFakeStorage,
  type FakeFault,
  type FakeOperation,
  type FakeRequest,
  type FakeStorage,
} from "@lading/testing/fakes";
import {
  fakeError,
  replyOf,
  type FakeFile,
  type FakeUploadcareOptions,
  type FakeUploadcareState,
} from "./FakeUploadcareState.ts";
import { fetchOperations } from "./fetchOperations.ts";
import { uploadOperations } from "./uploadOperations.ts";

/** A running fake. */
export interface FakeUploadcare {
  /** What a client takes as `baseUrl`. */
  readonly url: string;
  readonly storage: FakeStorage;
  /** Every request to the API, in the order of arrival. */
  readonly requests: readonly FakeRequest[];
  readonly files: ReadonlyMap<string, FakeFile>;
  /** The files of each group. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** What breaks the document, and what clients must not do: in sentences. */
  readonly violations: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts one on two free loopback ports: the API, and the storage behind it. */
export async function startFakeUploadcare(
  options: FakeUploadcareOptions = {},
): Promise<FakeUploadcare> {
  const storage = await startFakeStorage(options);
  const state = newState(options, storage);
  const { faults, headers } = options;
  const fake = await startFake(
    options.document ?? new URL("../../../openapi.yaml", import.meta.url),
    {
      state,
      operations: operations(),
      before: (request) => {
        const error = faulty(request.fault);
        return error && replyOf(error, request);
      },
      judgesRequests: options.judgesRequests ?? isDocumented(options),
      faults,
      headers,
    },
  );
  const { files, groups } = state;
  return {
    url: fake.url,
    storage,
    requests: fake.requests,
    files,
    groups,
    violations: () => [...fake.violations, ...storage.violations],
    stop: async () => {
      await fake.stop();
      await storage.stop();
    },
  };
}

function newState(options: FakeUploadcareOptions, storage: FakeStorage): FakeUploadcareState {
  return {
    options,
    storage,
    uploads: new Map(),
    files: new Map(),
    polls: new Map(),
    fetches: new Map(),
    fetched: new Map(),
    groups: new Map(),
  };
}

function isDocumented({ filesFormat, urlParameters }: FakeUploadcareOptions): boolean {
  return filesFormat !== "brackets" && urlParameters !== "query";
}

function operations(): Record<string, FakeOperation<FakeUploadcareState>> {
  const all = Object.entries({ ...uploadOperations, ...fetchOperations });
  return Object.fromEntries(
    all.map(([name, operation]) => [
      name,
      async (request, state) => replyOf(await operation(request, state), request),
    ]),
  );
}

function faulty({ status }: FakeFault): ReturnType<typeof fakeError> | undefined {
  if (status === undefined) return undefined;
  return status === 429
    ? fakeError(status, "RequestThrottledError", "Request was throttled.")
    : fakeError(status, "UploadAPIError", "Internal error.");
}
