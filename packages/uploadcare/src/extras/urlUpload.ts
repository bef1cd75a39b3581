import type { Client, OperationPlan, ParameterPlan } from "@lading/runtime";
import { callOptions } from "@lading/runtime/flows";
import type { FileInfo, FromUrlResponse, FromUrlStatus, UploadFromUrlParams } from "../models.ts";
import { uploadFromUrl, uploadFromUrlPlan } from "../operations/uploadFromUrl.ts";
import { nextSignature } from "./signUpload.ts";
import { UrlFetchError } from "./uploadErrors.ts";
import type { UploadOptions } from "./uploadOptions.ts";
import { waitFor } from "./waitFor.ts";

/** Lets Uploadcare fetch a file from its URL, and waits for it. Rejects with `UrlFetchError` if that fails. */
export async function urlUpload(
  client: Client,
  url: string,
  options: UploadOptions,
): Promise<FileInfo> {
  const { store, filename, metadata, tags, source, signal, wait, onUploadProgress } = options;
  const params: UploadFromUrlParams = {
    source_url: url,
    ...(store !== undefined && { store }),
    ...(filename !== undefined && { filename }),
    ...(metadata && { metadata }),
    ...(tags && { tags }),
    ...(source !== undefined && { source }),
    ...duplicatesOf(options),
    ...(await nextSignature(options.signed)),
  };
  const started: FromUrlResponse =
    options.urlParameters === "query"
      ? await client.call<FromUrlResponse, unknown>(inQuery(), params, callOptions(options))
      : await uploadFromUrl(client, params, callOptions(options));
  const progress = fetchProgress(onUploadProgress);
  const end = await waitFor(client, started, { signal, ...wait, onStatus: progress });
  if (end.status === "success") return end;
  if (end.status === "error") throw new UrlFetchError(url, end.error, end.error_code);
  throw new UrlFetchError(url, "it does not know the fetch any more");
}

function duplicatesOf({
  check_URL_duplicates,
  save_URL_duplicates,
}: UploadOptions): Pick<UploadFromUrlParams, "check_URL_duplicates" | "save_URL_duplicates"> {
  return {
    ...(check_URL_duplicates !== undefined && { check_URL_duplicates }),
    ...(save_URL_duplicates !== undefined && { save_URL_duplicates }),
  };
}

/** The operation as Uploadcare's own JavaScript client calls it: every field of the form in the query. */
function inQuery(): OperationPlan {
  const { bodies: forms, bodyRequired: _bodyRequired, ...plan } = uploadFromUrlPlan;
  const fields = (forms ?? []).flatMap((body) => ("fields" in body ? (body.fields ?? []) : []));
  const parameters = fields.map(({ object, array, kind, ...field }): ParameterPlan => ({
    ...field,
    in: "query",
    ...(kind === "json" && { json: true }),
    ...(object === "brackets" && { style: "deepObject" }),
    ...(array === "comma" && { explode: false }),
  }));
  return { ...plan, parameters: [...(plan.parameters ?? []), ...parameters] };
}

/** Reports the progress of a fetch, if it has numbers; it never decreases. */
function fetchProgress(
  onUploadProgress: UploadOptions["onUploadProgress"],
): (status: FromUrlStatus) => void {
  let reported = -1;
  return (status) => {
    if (status.status !== "progress" && status.status !== "success") return;
    const [loaded, total] = [numberOf(status.done), numberOf(status.total)];
    if (loaded === undefined || loaded <= reported) return;
    reported = loaded;
    onUploadProgress?.({ loaded, total });
  };
}

/** Some responses have numbers as strings. */
function numberOf(count: number | string | null): number | undefined {
  return typeof count === "number" || /^\d+$/.test(count ?? "") ? Number(count) : undefined;
}
