import { runUploadCommand } from "@lading/runtime/cli";
import type { QueuedUpload, UploadedFile } from "../models.ts";
import { ImageKit } from "./client.ts";

await runUploadCommand<UploadedFile | QueuedUpload>({
  packageName: "@lading/imagekit",
  needs: [["IMAGEKIT_PRIVATE_KEY"]],
  flags: {
    folder: { description: "folder of the media library", placeholder: "path" },
    tag: { description: "a tag of the file", isList: true },
    "unique-name": {
      description: "false replaces a file of the same name",
      values: ["true", "false"],
    },
  },
  start: ({ baseUrl, flags }) => {
    const imagekit = new ImageKit({ baseUrl });
    const [folder] = flags.get("folder") ?? [];
    const [unique] = flags.get("unique-name") ?? [];
    const tags = flags.get("tag");
    const options = {
      ...(folder !== undefined && { folder }),
      ...(unique !== undefined && { useUniqueFileName: unique === "true" }),
      ...(tags && { tags }),
    };
    return (file, { signal, onUploadProgress }) =>
      imagekit.uploadFile({ ...options, file, fileName: file.name }, { signal, onUploadProgress });
  },
  summaryOf: ({ url, fileId, ...file }) => url ?? fileId ?? ("message" in file ? file.message : ""),
});
