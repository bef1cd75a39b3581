import { ApiRequestError } from "@lading/runtime";
import type { Fingerprint } from "./fingerprint.ts";
import type { UploadState } from "./uploadOptions.ts";

/** How long the URLs of parts live, in milliseconds. */
const urlLifetime = 86_400_000;

/**
 * Looks at a state before any byte of the file: is it one, of a file of this size, and of use still? It may come from a
 * disk. Throws `ApiRequestError`.
 */
export function checkedState(given: unknown, size: number | undefined): UploadState {
  const state = given as UploadState;
  if (!isState(given)) throw refusal("is none that onState gave");
  if (state.size !== size) {
    throw refusal(`belongs to a file of ${state.size} bytes, and this one has ${String(size)}`);
  }
  const isMissingSome = state.done.length < state.urls.length;
  if (isMissingSome && Date.now() - state.startedAt >= urlLifetime) {
    throw refusal("is older than 24 hours, so its URLs have expired. Upload again without it");
  }
  return state;
}

/** Compares what can be known of the file itself. A stream has less to show than a `Blob`. Throws `ApiRequestError`. */
export function checkFingerprint(state: UploadState, found: Fingerprint): void {
  const isOther = (["head", "samples"] as const).some(
    (name) => state[name] !== undefined && found[name] !== undefined && state[name] !== found[name],
  );
  if (isOther) throw refusal("belongs to another file: its size is the same, its bytes are not");
}

function isState(given: unknown): given is UploadState {
  if (typeof given !== "object" || given === null) return false;
  const { version, uuid, size, partSize, startedAt, urls, done, head } = given as UploadState;
  const isWhole = [size, partSize, startedAt].every((number) => Number.isInteger(number));
  if (version !== 1 || !isWhole || partSize < 1) return false;
  if (typeof uuid !== "string" || typeof head !== "string") return false;
  if (!Array.isArray(urls) || urls.length !== Math.ceil(size / partSize)) return false;
  const isIndex = (index: unknown): boolean => Number.isInteger(index) && (index as number) in urls;
  return urls.every((url) => typeof url === "string") && Array.isArray(done) && done.every(isIndex);
}

function refusal(problem: string): ApiRequestError {
  return new ApiRequestError("uploadcare.upload", `resumeFrom ${problem}`, "resumeFrom");
}
