import { keyValues, runUploadCommand } from "@lading/runtime/cli";
import type { FileInfo } from "../models.ts";
import { Uploadcare } from "./client.ts";
import { signUpload } from "./signUpload.ts";
import type { UploadOptions } from "./uploadOptions.ts";

await runUploadCommand<FileInfo>({
  packageName: "@lading/uploadcare",
  needs: [["UPLOADCARE_PUBLIC_KEY"]],
  variables: { UPLOADCARE_SECRET_KEY: "signs each upload, for projects that require it" },
  flags: {
    store: {
      description: "for a day, permanently, or as the project is set",
      values: ["0", "1", "auto"],
    },
    metadata: { description: "your own metadata", placeholder: "key=value", isList: true },
    tag: { description: "a tag of the file", isList: true },
  },
  start: ({ baseUrl, flags, variables }) => {
    const uploadcare = new Uploadcare({ baseUrl });
    const secretKey = variables.get("UPLOADCARE_SECRET_KEY");
    const [store] = flags.get("store") ?? [];
    const tags = flags.get("tag");
    const options: UploadOptions = {
      store: store as UploadOptions["store"],
      metadata: keyValues("metadata", flags.get("metadata")),
      ...(tags && { tags }),
      ...(secretKey !== undefined && { signed: () => signUpload({ secretKey }) }),
    };
    return (file, { signal, onUploadProgress }) =>
      uploadcare.upload(file, { ...options, signal, onUploadProgress });
  },
  summaryOf: ({ uuid }) => uuid,
});
