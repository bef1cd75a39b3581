import process from "node:process";
import { LadingError } from "../errors.ts";
import { fileFromPath } from "../files/fileFromPathNode.ts";
import type { ManyResult, UploadContext } from "../flows/many/manyUploads.ts";
import { uploadMany } from "../flows/many/uploadMany.ts";
import { plainName, plainText } from "../values/plainText.ts";
import { CommandError } from "./CommandError.ts";
import { EndingSignals } from "./EndingSignals.ts";
import { findFiles, type FoundFile } from "./findFiles.ts";
import { helpText } from "./helpText.ts";
import { listedNames } from "./listedNames.ts";
import { ProgressBars } from "./ProgressBars.ts";
import { readCommand, type CommandRequest } from "./readCommand.ts";
import type { CommandFacts, UploadCommand, Uploader } from "./UploadCommand.ts";

/**
 * Runs the command of a package with the arguments of the process, and sets its exit code: 0 when every file is uploaded, 1 when
 * one failed or could not be read, 2 when nothing was tried, 130 after SIGINT, 143 after SIGTERM.
 */
export async function runUploadCommand<Value>(command: UploadCommand<Value>): Promise<void> {
  // The reader of a pipe may close it (`| head`): that is not an error.
  for (const output of [process.stdout, process.stderr]) {
    output.on("error", ({ code }) => process.exit(code === "EPIPE" ? 0 : 1));
  }
  try {
    const request = readCommand(command, process.argv.slice(2), process.env);
    if (request.wantsHelp) process.stdout.write(helpText(command));
    else process.exitCode = await uploadAll(command, request);
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof LadingError)) throw error;
    process.stderr.write(`${plainName(error.message)}\nSee: npx ${command.packageName} --help\n`);
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
  const ending = new EndingSignals();
  const counts = { uploaded: 0, failed: 0 };
  try {
    const results = uploadMany({
      inputs: findFiles(targetsOf(request)),
      upload: (found, context) => uploadOne({ upload, bars }, found, context),
      concurrency: request.concurrency,
      order: "settled",
      signal: ending.signal,
    });
    for await (const result of results) {
      counts[result.ok ? "uploaded" : "failed"]++;
      const write = (): void => writeResult(command, request, result);
      if (bars) bars.end(result.index, write);
      else write();
    }
  } catch (error) {
    if (!ending.received) {
      const isBegun = counts.uploaded + counts.failed > 0;
      if (!isBegun || !(error instanceof CommandError)) throw error;
      // The list failed in the middle: its earlier files are uploaded.
      counts.failed++;
      process.stderr.write(`${plainName(error.message)}\n`);
    }
  } finally {
    bars?.close();
    ending.release();
    // An open standard input would keep the process alive.
    if (request.targets.includes("-")) process.stdin.destroy();
  }
  return summarize(counts, ending, request);
}

/** Writes the counts. Returns the exit code. */
function summarize(
  { uploaded, failed }: { readonly uploaded: number; readonly failed: number },
  { received, exitCode }: EndingSignals,
  { isJson }: CommandRequest,
): number {
  const stopped = received ? `stopped by ${received}: ` : "";
  if (!isJson) process.stderr.write(`${stopped}${uploaded} uploaded, ${failed} failed\n`);
  if (exitCode !== undefined) return exitCode;
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
    process.stdout.write(`${plainJson({ path, ok: result.ok, ...outcome })}\n`);
  } else if (result.ok)
    process.stdout.write(`${plainName(path)}\t${plainText(summaryOf(result.value))}\n`);
  else process.stderr.write(`${plainName(path)}: ${plainName(factsOf(result.error).message)}\n`);
}

/** The value as JSON, safe for a terminal: control characters and marks of text direction are escaped. */
function plainJson(value: object): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function factsOf(error: unknown): { readonly message: string } {
  if (error instanceof LadingError) return error.toJSON() as { readonly message: string };
  return { message: error instanceof Error ? error.message : String(error) };
}
