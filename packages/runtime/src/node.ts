/** The entry for Node, Deno and Bun: the portable one, and files on disk. */
export * from "./index.ts";
export { fileFromPath } from "./files/fileFromPathNode.ts";
