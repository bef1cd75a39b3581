/**
 * The curl commands of the vendors' pages, word for word but for the folder of a file, each next to the same call through the
 * client. Procore's and Capillary's pages show no command; theirs are written from the pages' tables.
 */
import { Capillary } from "@lading/capillary";
import { ImageKit } from "@lading/imagekit";
import { Procore } from "@lading/procore";
import { Roboflow } from "@lading/roboflow";
import { Uploadcare } from "@lading/uploadcare";
import { sampleFile } from "@lading/testing/internal";

/** The files that the commands name; each is a picture. */
export const commandFiles: readonly string[] = [
  "inspection-photo.jpg",
  "my_file_name.jpg",
  "my_file.jpg",
  "north-wall.jpg",
];

/** A command and the same call through a client. */
export interface Comparison {
  /** The page's command. */
  readonly command: string;
  /** The same call through the client. */
  readonly call: (baseUrl: string) => { readonly asResponse: () => Promise<Response> };
}

/** Roboflow's example request. */
export const roboflow: Comparison = {
  command: `curl -X POST "https://api.roboflow.com/vision-events/upload" \\
    -H "Authorization: Bearer YOUR_API_KEY" \\
    -F "file=@inspection-photo.jpg" \\
    -F "name=inspection-photo.jpg"`,
  call: (baseUrl) =>
    new Roboflow({ apiKey: "YOUR_API_KEY", baseUrl }).uploadVisionEventImage({
      file: sampleFile("inspection-photo.jpg"),
      name: "inspection-photo.jpg",
    }),
};

const privateKey = "your_private_api_key";

/** Every documented command, by title. */
export const comparisons: readonly (readonly [string, Comparison])[] = [
  ["roboflow: an image", roboflow],
  [
    "imagekit: a file",
    {
      command: `curl -X POST "https://upload.imagekit.io/api/v1/files/upload" \\
        -u your_private_api_key: \\
        -F 'file=@./my_file_name.jpg;type=image/jpg' \\
        -F 'fileName=my_file_name.jpg'`,
      call: (baseUrl) =>
        new ImageKit({ privateKey, baseUrl }).uploadFile({
          file: new File([sampleFile("my_file_name.jpg")], "my_file_name.jpg", {
            type: "image/jpg",
          }),
          fileName: "my_file_name.jpg",
        }),
    },
  ],
  [
    "imagekit: base64 and tags",
    {
      command: `curl -X POST "https://upload.imagekit.io/api/v1/files/upload" \\
        -u your_private_api_key: \\
        -F 'file=iVBORw0KGgoAAAAN' \\
        -F 'fileName=my_file_name.jpg' \\
        -F 'tags=t-shirt,summer,men'`,
      call: (baseUrl) =>
        new ImageKit({ privateKey, baseUrl }).uploadFile({
          file: "iVBORw0KGgoAAAAN",
          fileName: "my_file_name.jpg",
          tags: ["t-shirt", "summer", "men"],
        }),
    },
  ],
  [
    "imagekit: a URL",
    {
      command: `curl -X POST "https://upload.imagekit.io/api/v1/files/upload" \\
        -u your_private_api_key: \\
        -F 'file=https://imagekit.io/image.jpg' \\
        -F 'fileName=my_file_name.jpg'`,
      call: (baseUrl) =>
        new ImageKit({ privateKey, baseUrl }).uploadFile({
          file: "https://imagekit.io/image.jpg",
          fileName: "my_file_name.jpg",
        }),
    },
  ],
  [
    "uploadcare: a file under its own name",
    {
      command: `curl -F "UPLOADCARE_PUB_KEY=YOUR_PUBLIC_KEY" -F "my_file.jpg=@my_file.jpg" "https://upload.uploadcare.com/base/"`,
      call: (baseUrl) =>
        new Uploadcare({ publicKey: "YOUR_PUBLIC_KEY", baseUrl }).uploadFile({
          file: sampleFile("my_file.jpg"),
        }),
    },
  ],
  [
    "procore: the form",
    {
      command: `curl -X POST "https://api.procore.com/rest/v1.0/images?project_id=1234" \\
        -H "Authorization: Bearer YOUR_TOKEN" -H "Procore-Company-Id: 42" \\
        -F "image[data]=@north-wall.jpg" \\
        -F "image[description]=North wall" \\
        -F "image[private]=true" \\
        -F "image[trade_ids][]=1" \\
        -F "image[trade_ids][]=2"`,
      call: (baseUrl) =>
        new Procore({ accessToken: "YOUR_TOKEN", companyId: 42, baseUrl }).createImage({
          project_id: 1234,
          image: {
            data: sampleFile("north-wall.jpg"),
            description: "North wall",
            private: true,
            trade_ids: [1, 2],
          },
        }),
    },
  ],
  [
    "procore: the JSON body",
    {
      command: `curl -X POST "https://api.procore.com/rest/v1.0/images?project_id=1234" \\
        -H "Authorization: Bearer YOUR_TOKEN" -H "Procore-Company-Id: 42" \\
        -H "Content-Type: application/json" \\
        --data '{"upload_uuid":"01FZ8QATJYD0K7BZG2PP5GB4KN","image_name":"north-wall.jpg","image":{"trade_ids":[1,2]}}'`,
      call: (baseUrl) =>
        new Procore({ accessToken: "YOUR_TOKEN", companyId: 42, baseUrl }).createImage({
          project_id: 1234,
          upload_uuid: "01FZ8QATJYD0K7BZG2PP5GB4KN",
          image_name: "north-wall.jpg",
          image: { trade_ids: [1, 2] },
        }),
    },
  ],
  [
    "capillary: the bytes of a file",
    {
      command: `curl -X POST "https://eucrm.cc.capillarytech.com/api_gateway/file-service/rewards/test.jpg" \\
        -u till.001:md5_of_password -H "Content-Type: image/jpeg" \\
        --data-binary @my_file.jpg`,
      call: (baseUrl) =>
        new Capillary({
          username: "till.001",
          password: "md5_of_password",
          baseUrl,
        }).uploadFile({ filename: "test.jpg", body: sampleFile("my_file.jpg") }),
    },
  ],
  [
    "capillary: no file",
    {
      command: `curl -X POST "https://eucrm.cc.capillarytech.com/api_gateway/file-service/rewards/test.jpg" \\
        -u till.001:md5_of_password`,
      call: (baseUrl) =>
        new Capillary({
          username: "till.001",
          password: "md5_of_password",
          baseUrl,
        }).uploadFile({ filename: "test.jpg" }),
    },
  ],
];
