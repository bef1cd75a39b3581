import process from "node:process";
import { LadingError } from "../errors.ts";
import { fileFromPath } from "../fileFromPathNode.ts";
import type { ManyResult, UploadContext } from "../flows/manyUploads.ts";
import { uploadMany } from "../flows/uploadMany.ts";
import { CommandError } from "./CommandError.ts";
import { findFiles, type FoundFile } from "./findFiles.ts";
import { helpText } from "./helpText.ts";
import { listedNames } from "./listedNames.ts";
import { ProgressBars } from "./ProgressBars.ts";
import { readCommand, type CommandRequest } from "./readCommand.ts";
import type { CommandFacts, UploadCommand, Uploader } from "./UploadCommand.ts";

/** As shells have it: 128 and the signal's number. */
const interrupted = 130;

/**
 * Runs the command of a package over the words that the process was called with, and sets its exit code: 0 when every file
 * is up, 1 when one failed, 2 when nothing could be tried, 130 after an interrupt.
 */
export async function runUploadCommand<Value>(command: UploadCommand<Value>): Promise<void> {
  // Whoever reads no further has seen enough.
  process.stdout.on("error", ({ code }) => process.exit(code === "EPIPE" ? 0 : 1));
  try {
    const request = readCommand(command, process.argv.slice(2), process.env);
    if (request.wantsHelp) process.stdout.write(helpText(command));
    else process.exitCode = await uploadAll(command, request);
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof LadingError)) throw error;
    process.stderr.write(`${error.message}\nSee: npx ${command.packageName} --help\n`);
    process.exitCode = 2;
  }
}

async function uploadAll<Value>(
  command: UploadCommand<Value>,
  request: CommandRequest,
): Promise<number> {
  refuseMissing(command, request);
  const upload = command.start(request);
  const bars =
    process.stderr.isTTY && !request.isJson ? new ProgressBars(process.stderr) : undefined;
  const controller = new AbortController();
  const onInterrupt = (): void => controller.abort();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, onInterrupt);
  let [uploaded, failed] = [0, 0];
  try {
    const results = uploadMany({
      inputs: findFiles(targetsOf(request)),
      upload: (found, context) => uploadOne({ upload, bars }, found, context),
      concurrency: request.concurrency,
      order: "settled",
      signal: controller.signal,
    });
    for await (const result of results) {
      if (result.ok) uploaded++;
      else failed++;
      const write = (): void => writeResult(command, request, result);
      if (bars) bars.end(result.index, write);
      else write();
    }
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    return interrupted;
  } finally {
    bars?.close();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, onInterrupt);
  }
  if (!request.isJson) process.stderr.write(`${uploaded} uploaded, ${failed} failed\n`);
  if (uploaded + failed === 0) throw new CommandError("the list on standard input is empty");
  return failed === 0 ? 0 : 1;
}

function refuseMissing({ needs }: CommandFacts, { variables }: CommandRequest): void {
  const isWhole = needs.some((names) => names.every((name) => variables.has(name)));
  if (isWhole || needs.length === 0) return;
  const ways = needs.map((names) => names.join(" and ")).join(", or ");
  throw new CommandError(`set the environment variable ${ways}`);
}

async function* targetsOf(request: CommandRequest): AsyncGenerator<string> {
  for (const target of request.targets) {
    if (target === "-") yield* listedNames(process.stdin, request.isNullSeparated);
    else yield target;
  }
}

async function uploadOne<Value>(
  { upload, bars }: { readonly upload: Uploader<Value>; readonly bars: ProgressBars | undefined },
  { path, problem }: FoundFile,
  context: UploadContext,
): Promise<Value> {
  if (problem !== undefined) throw new CommandError(problem);
  const file = await fileFromPath(path);
  bars?.begin(context.index, path, (file.content as Blob).size);
  return upload(file, {
    ...context,
    onUploadProgress: (progress) => {
      bars?.move(context.index, progress.loaded);
      context.onUploadProgress(progress);
    },
  });
}

function writeResult<Value>(
  { summaryOf }: UploadCommand<Value>,
  { isJson }: CommandRequest,
  result: ManyResult<FoundFile, Value>,
): void {
  const { path } = result.input;
  if (isJson) {
    const outcome = result.ok ? { result: result.value } : { error: factsOf(result.error) };
    process.stdout.write(`${JSON.stringify({ path, ok: result.ok, ...outcome })}\n`);
  } else if (result.ok) process.stdout.write(`${path}\t${summaryOf(result.value)}\n`);
  else process.stderr.write(`${path}: ${factsOf(result.error).message}\n`);
}

function factsOf(error: unknown): { readonly message: string } {
  if (error instanceof LadingError) return error.toJSON() as { readonly message: string };
  return { message: error instanceof Error ? error.message : String(error) };
}
