/** `@lading/runtime/cli`: the command line of every package. For Node. */
export { CommandError } from "./CommandError.ts";
export { keyValues, wholeValue } from "./flagValues.ts";
export { runUploadCommand } from "./runUploadCommand.ts";
export type {
  CommandFacts,
  CommandFlag,
  CommandInput,
  UploadCommand,
  Uploader,
} from "./UploadCommand.ts";
