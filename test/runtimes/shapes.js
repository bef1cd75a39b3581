/** The shapes that uploads have on the wire, one provider's call for each. */
import { Capillary } from "@lading/capillary";
import { ImageKit } from "@lading/imagekit";
import { Procore } from "@lading/procore";
import { Roboflow } from "@lading/roboflow";
import { Uploadcare } from "@lading/uploadcare";
import { fileName } from "./kinds.js";

/** Every client sends to the recorder. */
export const clients = (baseUrl, options = {}) => ({
  capillary: new Capillary({ username: "till", password: "private_test_key", baseUrl, ...options }),
  imagekit: new ImageKit({ privateKey: "private_test_key", baseUrl, ...options }),
  procore: new Procore({ accessToken: "private_test_key", companyId: 42, baseUrl, ...options }),
  roboflow: new Roboflow({ apiKey: "private_test_key", baseUrl, ...options }),
  uploadcare: new Uploadcare({ publicKey: "public_test_key", baseUrl, ...options }),
});

/** The file's part, by its name on the wire; texts as name and value. */
const escaped = fileName.replaceAll('"', "%22");
const text = (name, value) => ({ name, value });
const file = (name) => ({ name, file: escaped });

/** `parts` is what must arrive, in order; left out where the file is the whole body. */
export const shapes = {
  "roboflow: a form": {
    call: ({ roboflow }, given) => roboflow.uploadVisionEventImage({ file: given, name: "cat" }),
    parts: [file("file"), text("name", "cat")],
  },
  "procore: brackets": {
    call: ({ procore }, given) =>
      procore.createImage({ project_id: 1, image: { data: given, trade_ids: [1, 2] } }),
    parts: [file("image[data]"), text("image[trade_ids][]", "1"), text("image[trade_ids][]", "2")],
  },
  "capillary: raw bytes": {
    call: ({ capillary }, given) => capillary.uploadFile({ filename: "cat.jpg", body: given }),
  },
  "imagekit: comma lists and JSON": {
    call: ({ imagekit }, given) =>
      imagekit.uploadFile({
        file: given,
        fileName: "cat.jpg",
        tags: ["a", "b"],
        customMetadata: { a: 1 },
      }),
    parts: [
      file("file"),
      text("fileName", "cat.jpg"),
      text("tags", "a,b"),
      text("customMetadata", '{"a":1}'),
    ],
  },
  "uploadcare: parts of the files' names": {
    call: ({ uploadcare }, given) =>
      uploadcare.uploadFile({ file: given, metadata: { pet: "cat" } }),
    parts: [
      text("UPLOADCARE_PUB_KEY", "public_test_key"),
      text("metadata[pet]", "cat"),
      file(escaped),
    ],
  },
  "uploadcare: a presigned URL": {
    call: ({ uploadcare }, given, url) =>
      uploadcare.uploadPart({ presigned_url: `${url}/part?signature=x`, body: given }),
    needsLength: true,
  },
};
