// What the command line uses of Node, besides what the runtime does.
declare module "node:fs/promises" {
  export interface Dirent {
    readonly name: string;
    isDirectory(): boolean;
    isFile(): boolean;
    isSymbolicLink(): boolean;
  }
  interface FoundStats extends Stats {
    isDirectory(): boolean;
  }
  export function readdir(path: string, options: { withFileTypes: true }): Promise<Dirent[]>;
  export function stat(path: string): Promise<FoundStats>;
}
declare module "node:path" {
  export function join(...parts: string[]): string;
}
declare module "node:util" {
  export interface OptionConfig {
    readonly type: "string" | "boolean";
    readonly short?: string;
    readonly multiple?: boolean;
  }
  export function parseArgs(config: {
    readonly args: readonly string[];
    readonly options: { readonly [name: string]: OptionConfig };
    readonly allowPositionals: true;
  }): {
    readonly values: {
      readonly [name: string]: string | boolean | readonly (string | boolean)[] | undefined;
    };
    readonly positionals: readonly string[];
  };
}
declare module "node:process" {
  interface Output {
    readonly isTTY?: boolean;
    readonly columns?: number;
    write(text: string): boolean;
    on(event: "error", listener: (error: { readonly code?: string }) => void): unknown;
  }
  interface Process {
    readonly argv: readonly string[];
    readonly env: { readonly [name: string]: string | undefined };
    readonly stdin: AsyncIterable<Uint8Array> & { destroy(): unknown };
    readonly stdout: Output;
    readonly stderr: Output;
    exitCode: number | undefined;
    exit(code?: number): never;
    once(signal: "SIGINT" | "SIGTERM", listener: () => void): unknown;
    off(signal: "SIGINT" | "SIGTERM", listener: () => void): unknown;
  }
  const process: Process;
  export default process;
}
