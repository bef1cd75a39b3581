// The few functions of Node that the runtime uses. With all of @types/node in view, a slip that works only in Node
// (Buffer, process) would compile in the portable files too.
declare module "node:crypto" {
  export interface Hash {
    update(data: Uint8Array): this;
    digest(encoding: "hex"): string;
  }
  export function createHash(algorithm: "sha256"): Hash;
}
declare module "node:fs" {
  export function openAsBlob(path: string): Promise<Blob>;
}
declare module "node:fs/promises" {
  export interface Stats {
    readonly size: number;
    readonly mtimeMs: number;
    isFile(): boolean;
    isDirectory(): boolean;
    isFIFO(): boolean;
    isSocket(): boolean;
  }
  export interface FileHandle {
    read(
      buffer: Uint8Array,
      offset: number,
      length: number,
      position: number,
    ): Promise<{ readonly bytesRead: number }>;
    stat(): Promise<Stats>;
    close(): Promise<void>;
  }
  export function stat(path: string): Promise<Stats>;
  export function open(path: string): Promise<FileHandle>;
}
declare module "node:path" {
  export function basename(path: string): string;
}
declare module "node:stream" {
  type Listener = (...values: never[]) => void;
  interface Emitter {
    on(event: string, listener: Listener): this;
    once(event: string, listener: Listener): this;
    off(event: string, listener: Listener): this;
  }
  export interface Readable extends Emitter {
    readonly readableEnded: boolean;
    /** Of mocks: `undefined`. */
    readonly errored?: Error | null;
    pause(): this;
    resume(): this;
    destroy(error?: unknown): this;
  }
  export interface Writable extends Emitter {
    write(chunk: Uint8Array, callback: (error?: Error | null) => void): boolean;
    end(chunk?: Uint8Array): this;
    destroy(error?: unknown): this;
    readonly destroyed: boolean;
    readonly writableFinished: boolean;
  }
  export interface Duplex extends Readable, Omit<Writable, "destroy" | "on" | "once" | "off"> {
    _write(chunk: unknown, encoding: string, callback: (error?: Error | null) => void): void;
    _writev?(chunks: unknown, callback: (error?: Error | null) => void): void;
  }
  export function pipeline(
    streams: readonly (Readable | Duplex)[],
    callback: (error?: Error | null) => void,
  ): Readable;
}
declare module "node:timers" {
  export function setImmediate(callback: () => void): unknown;
}
declare module "node:zlib" {
  import type { Duplex } from "node:stream";
  interface Options {
    readonly flush?: number;
    readonly finishFlush?: number;
  }
  export const constants: {
    readonly Z_SYNC_FLUSH: number;
    readonly BROTLI_OPERATION_FLUSH: number;
  };
  export function createUnzip(options: Options): Duplex;
  export function createBrotliDecompress(options: Options): Duplex;
}
declare module "node:http" {
  import type { Duplex, Readable, Writable } from "node:stream";
  export interface IncomingMessage extends Readable {
    readonly statusCode: number;
    readonly statusMessage: string;
    readonly rawHeaders: readonly string[];
    readonly headers: Readonly<Record<string, unknown>>;
    readonly socket: Duplex;
    readonly complete: boolean;
  }
  export interface ClientRequest extends Writable {
    readonly reusedSocket: boolean;
    readonly socket: Duplex | null;
  }
  export interface RequestOptions {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly agent: object | undefined;
  }
  const http: { request(url: URL, options: RequestOptions): ClientRequest };
  export default http;
}
declare module "node:https" {
  import type { ClientRequest, RequestOptions } from "node:http";
  const https: { request(url: URL, options: RequestOptions): ClientRequest };
  export default https;
}
