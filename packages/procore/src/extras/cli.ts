import { CommandError, runUploadCommand, wholeValue } from "@lading/runtime/cli";
import type { Image } from "../models.ts";
import { Procore } from "./client.ts";
import { clientCredentials } from "./tokens.ts";

await runUploadCommand<Image>({
  packageName: "@lading/procore",
  needs: [
    ["PROCORE_COMPANY_ID", "PROCORE_ACCESS_TOKEN"],
    ["PROCORE_COMPANY_ID", "PROCORE_CLIENT_ID", "PROCORE_CLIENT_SECRET"],
  ],
  flags: {
    project: { description: "the project of the images", placeholder: "id" },
    album: { description: "the photo album (image category)", placeholder: "id" },
    description: { description: "description of the images, default their file names" },
    "login-url": { description: "the login server, for example that of the sandbox" },
  },
  start: ({ baseUrl, flags, variables }) => {
    const projectId = wholeValue("project", flags.get("project"));
    if (projectId === undefined) throw new CommandError("the project is missing: --project");
    const image_category_id = wholeValue("album", flags.get("album"));
    const album = image_category_id === undefined ? {} : { image_category_id };
    const [description] = flags.get("description") ?? [];
    const [loginUrl] = flags.get("login-url") ?? [];
    const hasToken = variables.has("PROCORE_ACCESS_TOKEN");
    const accessToken = hasToken ? undefined : clientCredentials({ baseUrl: loginUrl });
    const procore = new Procore({ baseUrl, ...(accessToken && { accessToken }) });
    return (file, { signal, onUploadProgress }) => {
      const image = { ...album, description: description ?? file.name };
      return procore.uploadImage(file, { projectId, image, signal, onUploadProgress });
    };
  },
  summaryOf: ({ id, url }) => url ?? String(id),
});
