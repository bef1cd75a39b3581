import { ApiRequestError } from "@lading/runtime";
import { ownProperties, sha256 } from "@lading/runtime/flows";
import type { Fingerprint } from "./fingerprint.ts";
import type { UploadState } from "./uploadOptions.ts";

/** Lifetime of the URLs of parts, in milliseconds. */
const urlLifetime = 86_400_000;

/**
 * Checks a state before the file is read: is it valid, for a file of this size, and not expired? It may come from a disk.
 * Throws `ApiRequestError`.
 */
export function checkedState(
  given: object,
  size: number | undefined,
  isStorage: (url: URL) => boolean,
): UploadState {
  const state = ownProperties(given) as UploadState;
  if (!isState(state)) throw refusal("is not a state of onState");
  if (state.size !== size) {
    throw refusal(`belongs to a file of ${state.size} bytes, but this one has ${String(size)}`);
  }
  const stray = state.urls.map((url) => new URL(url)).find((url) => !isStorage(url));
  if (stray) {
    throw refusal(
      `would send parts to ${stray.origin}, which is not a storage of this API. Upload again without it`,
    );
  }
  const isMissingSome = new Set(state.done).size < state.urls.length;
  if (isMissingSome && Date.now() - state.startedAt >= urlLifetime) {
    throw refusal("is older than 24 hours, so its URLs have expired. Upload again without it");
  }
  return state;
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

/** Compares the file with the state. Less is known of a stream than of a `Blob`. Throws `ApiRequestError`. */
export async function checkFingerprint(state: UploadState, found: Fingerprint): Promise<void> {
  const isOther = (["head", "samples"] as const).some(
    (name) => state[name] !== undefined && found[name] !== undefined && state[name] !== found[name],
  );
  if (isOther) throw refusal("belongs to another file of the same size");
  if (state.check !== (await checkOf(state))) {
    throw refusal("was changed after onState returned it. Upload again without it");
  }
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

function refusal(problem: string): ApiRequestError {
  return new ApiRequestError("uploadcare.upload", `resumeFrom ${problem}`, "resumeFrom");
}
