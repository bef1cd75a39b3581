import type { Client, OperationPlan } from "@lading/runtime";
import { callOptions, ownProperties } from "@lading/runtime/flows";
import type { GroupInfo } from "../models.ts";
import { createFileGroup, createFileGroupPlan } from "../operations/createFileGroup.ts";
import { nextSignature } from "./signUpload.ts";
import { GroupUploadError } from "./uploadErrors.ts";
import { uploadMany } from "./uploadMany.ts";
import type { UploadGroupOptions, UploadInput } from "./uploadOptions.ts";

/**
 * Uploads files and puts them into a group, in their order. The first file that fails ends the others, and rejects with
 * `GroupUploadError`.
 */
export async function uploadGroup(
  client: Client,
  inputs: Iterable<UploadInput> | AsyncIterable<UploadInput>,
  given: UploadGroupOptions = {},
): Promise<GroupInfo> {
  const options = ownProperties(given);
  const { filesFormat, ...many } = options;
  const files: string[] = [];
  for await (const result of uploadMany(client, inputs, { ...many, order: "settled" })) {
    if (!result.ok) throw new GroupUploadError(result.index, result.error);
    files[result.index] = result.value.uuid;
  }
  const { source } = options;
  const params = {
    files,
    ...(source !== undefined && { source }),
    ...(await nextSignature(options.signed)),
  };
  const call = callOptions({ signal: options.signal, timeout: options.timeout });
  return filesFormat === "brackets"
    ? client.call<GroupInfo, unknown>(withBrackets(), params, call)
    : createFileGroup(client, params, call);
}

/** The operation as Uploadcare's own JavaScript client calls it: `files[]` for each file. */
function withBrackets(): OperationPlan {
  const bodies = createFileGroupPlan.bodies?.map((body) =>
    body.kind === "multipart"
      ? {
          ...body,
          fields: body.fields.map((field) =>
            field.name === "files" ? { ...field, array: "brackets" as const } : field,
          ),
        }
      : body,
  );
  return { ...createFileGroupPlan, ...(bodies && { bodies }) };
}
