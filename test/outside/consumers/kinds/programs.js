/** The program that every consumer builds and runs: it uploads a file and prints where it arrived. */
import { content } from "../startImageKit.js";

/** What the program prints. */
export const arrived = "https://ik.example/arrived.jpg";

/** @param {string} module Where the client comes from: the package, or the app's own sources. */
export function upload(module) {
  return `import { ImageKit } from ${JSON.stringify(module)};

${call("process.env.IMAGEKIT_URL")}
console.log(result.url);
`;
}

/** The same as CommonJS, where nothing can be awaited at the top. */
export function requiringUpload(module) {
  return `const { ImageKit } = require(${JSON.stringify(module)});
${main}`;
}

/** The same in TypeScript that becomes CommonJS. */
export function commonUpload(module) {
  return `import { ImageKit } from ${JSON.stringify(module)};
${main}`;
}

/** @param {string} url An expression: where the server is. @param {boolean} isPage In a page, which must hold no secret. */
export function call(url, isPage = false) {
  // A page gets a value of its own from a server.
  const secret = isPage ? 'privateKey: () => "short_lived", ' : 'privateKey: "private_test", ';
  return `const imagekit = new ImageKit({ ${secret}baseUrl: ${url} });
const result = await imagekit.uploadFile({
  file: new Blob([${JSON.stringify(content)}]),
  fileName: "cat.jpg",
});`;
}

const main = `
async function main() {
${call("process.env.IMAGEKIT_URL")}
console.log(result.url);
}
main();
`;

/** Both forms of what the generator writes: one that is installed, one in the app. */
export const outputs = ["package", "sources"];

/** @param {string} output @param {string} own The index of the app's sources. */
export function moduleOf(output, own) {
  return output === "package" ? "@lading/imagekit" : own;
}
