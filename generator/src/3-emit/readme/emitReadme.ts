/** `README.md` of a package: one section after the other, each in a file of its own. */
import type { Api } from "../../2-model/model.ts";
import { headerLine } from "../print/SourceFile.ts";
import { describeCredentials } from "./describeCredentials.ts";
import { describeEntries } from "./describeEntries.ts";
import { describeErrors } from "./describeErrors.ts";
import { describeFailures } from "./describeFailures.ts";
import { describeFirstCall } from "./describeFirstCall.ts";
import { describeIncoming } from "./describeIncoming.ts";
import { describeOperations } from "./describeOperations.ts";
import { describeOptions } from "./describeOptions.ts";
import { describePages } from "./describePages.ts";
import { describeStreams } from "./describeStreams.ts";
import { describeValidation } from "./describeValidation.ts";
import { fence, prose } from "./markdown.ts";

export function emitReadme(api: Api): string {
  return [
    headerLine(api, "<!--"),
    `# ${api.packageName}`,
    prose(api.docs.summary ?? api.docs.description ?? api.title),
    fence("sh", `npm install ${api.packageName}`),
    ...describeFirstCall(api),
    ...(api.guide === undefined ? [] : [api.guide.trim()]),
    ...describeCredentials(api),
    ...describeOptions(api),
    ...describeOperations(api),
    ...describeIncoming(api),
    ...describeErrors(api),
    ...describePages(api),
    ...describeStreams(api),
    ...describeFailures(api),
    ...describeValidation(api),
    ...describeEntries(api),
  ]
    .join("\n\n")
    .concat("\n");
}
