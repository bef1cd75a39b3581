/** Is a state that was kept, perhaps on a disk, still the one that was reported, and that of this file? */
import { ApiRequestError } from "../../errors.ts";
import { ownProperties } from "../../values/ownProperties.ts";
import { sha256 } from "../digests/contentSha256.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { UploadState } from "./uploadState.ts";

/** What a state must agree with. */
export interface StateRule {
  /** The operation that a wrong state is reported for. */
  readonly operation: string;
  /** In bytes. */
  readonly size: number;
  /** How long the URLs of parts are valid. */
  readonly urlHours: number;
  /** May parts be sent there? */
  readonly isStorage: (url: URL) => boolean;
}

/**
 * Checks a state before the file is read: is it valid, for a file of this size, and not expired? Throws `ApiRequestError`.
 */
export function checkState(given: object, rule: StateRule): UploadState {
  const state = ownProperties(given) as UploadState;
  const { size, urlHours, isStorage } = rule;
  const refuseIf = (isWrong: boolean, problem: string): void => {
    if (isWrong) throw refusal(rule, problem);
  };
  refuseIf(!isState(state), "is not a state of onState");
  const other = `belongs to a file of ${state.size} bytes, but this one has ${size}`;
  refuseIf(state.size !== size, other);
  const stray = state.urls.map((url) => new URL(url)).find((url) => !isStorage(url));
  const elsewhere = `would send parts to ${stray?.origin}, which is not a storage of this API`;
  refuseIf(stray !== undefined, `${elsewhere}. ${anew}`);
  const isMissingSome = new Set(state.done).size < state.urls.length;
  const isOld = Date.now() - state.startedAt >= urlHours * 3_600_000;
  const late = `is older than ${urlHours} hours, so its URLs have expired`;
  refuseIf(isMissingSome && isOld, `${late}. ${anew}`);
  return state;
}

const anew = "Upload again without it";

/** Compares the file with the state. Less is known of a stream than of a `Blob`. Throws `ApiRequestError`. */
export async function checkFingerprint(
  state: UploadState,
  found: Fingerprint,
  rule: StateRule,
): Promise<void> {
  const isOther = (["head", "samples"] as const).some(
    (name) => state[name] !== undefined && found[name] !== undefined && state[name] !== found[name],
  );
  if (isOther) throw refusal(rule, "belongs to another file of the same size");
  if (state.check !== (await checkOf(state))) {
    throw refusal(rule, `was changed after onState returned it. ${anew}`);
  }
}

/** A checksum of the constant properties of a state, which detects changes. It is not a signature. */
export function checkOf(state: Omit<UploadState, "check" | "done">): Promise<string> {
  const { uuid, size, partSize, startedAt, urls, head, samples = "" } = state;
  return sha256(
    new TextEncoder().encode(
      JSON.stringify([uuid, size, partSize, startedAt, urls, head, samples]),
    ),
  );
}

function isState(given: unknown): given is UploadState {
  if (typeof given !== "object" || given === null) return false;
  const { version, uuid, size, partSize, startedAt, urls, done, head } = given as UploadState;
  const isWhole = [size, partSize, startedAt].every((number) => Number.isInteger(number));
  if (version !== 2 || !isWhole || partSize < 1) return false;
  if (typeof uuid !== "string" || typeof head !== "string") return false;
  if (!Array.isArray(urls) || urls.length !== Math.ceil(size / partSize)) return false;
  const isIndex = (index: unknown): boolean => Number.isInteger(index) && (index as number) in urls;
  const areAddresses = urls.every((url) => typeof url === "string" && URL.canParse(url));
  return areAddresses && Array.isArray(done) && done.every(isIndex);
}

function refusal({ operation }: StateRule, problem: string): ApiRequestError {
  return new ApiRequestError(operation, `resumeFrom ${problem}`, "resumeFrom");
}
