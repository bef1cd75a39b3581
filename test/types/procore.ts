/** What must and must not compile with `@lading/procore`. Never run: `types.test.ts` compiles it. */
import { clientCredentials, Procore, refreshToken, toFile, type Image } from "@lading/procore";

declare const blob: Blob;
const procore = new Procore({ accessToken: "test_token", companyId: 42 });

export async function rightUse(): Promise<void> {
  const image = await procore.createImage({
    project_id: 7,
    image: { data: blob, description: "North wall", trade_ids: [1, 2] },
  });
  await procore.createImage({
    project_id: 7,
    upload_uuid: "3e1d9c5a-7f53-4b37-9f0a-2f4f5f1d0a11",
    image_name: "wall.jpg",
    image: { description: "North wall" },
  });
  const id: number | undefined = image.id;
  void id;
  const upload = await procore.createProjectUpload({
    project_id: 7,
    segments: [{ size: 5_242_880, sha256: "0".repeat(64) }],
  });
  await procore.completeProjectUpload({
    project_id: 7,
    uuid: upload.uuid,
    segments: [{ etag: "d41d8cd98f00b204e9800998ecf8427e" }],
  });
}

export function misuse(): void {
  // @ts-expect-error -- the project is required
  void procore.createImage({ image: { data: blob } });
  // @ts-expect-error -- the form's file is bytes: a string is no file here
  void procore.createImage({ project_id: 7, image: { data: "wall.jpg" } });
  // @ts-expect-error -- trade ids are numbers
  void procore.createImage({ project_id: 7, image: { data: blob, trade_ids: ["1"] } });
  // @ts-expect-error -- the company is given to the client, not to the call
  void procore.createImage({ project_id: 7, image: { data: blob }, "Procore-Company-Id": 42 });
  // @ts-expect-error -- a company is a number
  void new Procore({ accessToken: "test_token", companyId: "42" });
  // @ts-expect-error -- etags are handed in as objects, one for each segment
  void procore.completeCompanyUpload({ company_id: 42, uuid: "u", segments: ["etag"] });
}

export async function wholeUploads(): Promise<void> {
  const image = { description: "North wall" };
  const made: Image = await procore.uploadImage(toFile(blob, "wall.jpg"), { projectId: 7, image });
  await procore.uploadImage(blob, { projectId: 7, companyId: 42, image, imageName: "wall.jpg" });
  const upload = await procore.upload(blob, { companyId: 42 });
  await procore.upload(blob, { projectId: 7, segmentSize: 10_485_760, concurrency: 2 });
  const files = [Object.assign(blob, { room: "kitchen" })];
  for await (const result of procore.uploadMany(files, { projectId: 7, image, concurrency: 8 })) {
    const room: string = result.input.room;
    if (result.ok) void [room, result.value.id];
    // @ts-expect-error -- a failure has no value
    else void result.value;
  }
  const token: string = await clientCredentials({ clientId: "id", clientSecret: "secret" })();
  await refreshToken({ onRefreshToken: (newest: string) => void newest })({ refresh: true });
  void [made, upload.uuid, token];
}

export function misusedUploads(): void {
  const image = { description: "North wall" };
  // @ts-expect-error -- an upload belongs to a project or a company
  void procore.upload(blob, {});
  // @ts-expect-error -- and to one of them alone
  void procore.upload(blob, { projectId: 7, companyId: 42 });
  // @ts-expect-error -- an image belongs to a project, no matter whose its upload is
  void procore.uploadImage(blob, { companyId: 42, image });
  // @ts-expect-error -- an image has attributes
  void procore.uploadImage(blob, { projectId: 7 });
  // @ts-expect-error -- its bytes are the first argument
  void procore.uploadImage(blob, { projectId: 7, image: { data: blob } });
  // @ts-expect-error -- a path is opened by fileFromPath
  void procore.uploadImage("wall.jpg", { projectId: 7, image });
  // @ts-expect-error -- the secret is called `clientSecret`
  void clientCredentials({ clientId: "id", secret: "secret" });
}
