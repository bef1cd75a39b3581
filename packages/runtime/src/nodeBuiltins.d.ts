// The few functions of Node that the runtime uses. With all of @types/node in view, a slip that works only in Node
// (Buffer, process) would compile in the portable files too.
declare module "node:fs" {
  export function openAsBlob(path: string): Promise<Blob>;
}
declare module "node:fs/promises" {
  export function stat(path: string): Promise<{ isFile(): boolean }>;
}
declare module "node:path" {
  export function basename(path: string): string;
}
