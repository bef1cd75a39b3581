import { keyValues, runUploadCommand } from "@lading/runtime/cli";
import type { UploadedVisionEventImage } from "../models.ts";
import { Roboflow } from "./client.ts";

await runUploadCommand<UploadedVisionEventImage>({
  packageName: "@lading/roboflow",
  needs: [["ROBOFLOW_API_KEY"]],
  flags: {
    metadata: { description: "your own metadata", placeholder: "key=value", isList: true },
  },
  start: ({ baseUrl, flags }) => {
    const roboflow = new Roboflow({ baseUrl });
    const given = flags.get("metadata");
    const metadata = given && { metadata: keyValues("metadata", given) };
    return (file, { signal, onUploadProgress }) =>
      roboflow.uploadVisionEventImage(
        { ...metadata, file, name: file.name },
        { signal, onUploadProgress },
      );
  },
  summaryOf: ({ sourceId }) => sourceId,
});
