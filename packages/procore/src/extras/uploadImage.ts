import { ApiRequestError, type Client, type FileInput } from "@lading/runtime";
import { callOptions, withOwnedStreams, ownProperties, sliceSource } from "@lading/runtime/flows";
import type { Image } from "../models.ts";
import { createImage } from "../operations/createImage.ts";
import { uploadFile } from "./uploadFile.ts";
import type { UploadImageOptions, UploadOwner } from "./uploadOptions.ts";

/** Uploads a file and creates an image of it; see `Procore.uploadImage`. */
export async function uploadImage(
  client: Client,
  input: FileInput,
  options: UploadImageOptions,
): Promise<Image> {
  return withOwnedStreams(input, () => uploadOwned(client, input, options));
}

async function uploadOwned(
  client: Client,
  input: FileInput,
  options: UploadImageOptions,
): Promise<Image> {
  const { projectId, companyId, image, imageName, ...rest } = ownProperties(options);
  const name = imageName ?? sliceSource(input, "procore.uploadImage").name;
  // Checked before the first byte is sent: Procore would check it after the last one.
  refuseUnless(projectId !== undefined, "projectId", "is missing: an image belongs to a project");
  refuseUnless(name, "imageName", "is missing, and the file has no name");
  refuseUnless(Object.keys(image ?? {}).length > 0, "image", "must have at least one attribute");
  const owner: UploadOwner = companyId === undefined ? { projectId } : { companyId };
  const { uuid } = await uploadFile(client, input, { ...rest, ...owner, filename: name });
  const params = { project_id: projectId, upload_uuid: uuid, image_name: name, image };
  return createImage(client, params, callOptions(ownProperties(rest)));
}

function refuseUnless(given: unknown, parameter: string, problem: string): asserts given {
  if (given) return;
  throw new ApiRequestError("procore.uploadImage", `${parameter} ${problem}`, parameter);
}
