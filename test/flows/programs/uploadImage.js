/** Uploads one image to a stand-in, as a user's program would: `node uploadImage.js <url> <path>`. Prints its memory. */
import { fileFromPath, Procore } from "@lading/procore";

const [baseUrl, path] = process.argv.slice(2);
const procore = new Procore({ baseUrl, accessToken: "test_token", companyId: 42 });
let mostMemory = 0;
const { id } = await procore.uploadImage(await fileFromPath(path), {
  projectId: 7,
  image: { description: "A long film" },
  onUploadProgress: () => {
    mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
  },
});
console.log(JSON.stringify({ id, mostMemory }));
