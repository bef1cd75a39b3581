/** Which calls the road makes: every operation once, and every upload with a JPEG and with a PNG. */
import { sampleFile } from "@lading/testing/internal";
import type { Operation, Provider, RequestExample } from "../support/providers.ts";
import { fileNames } from "../support/contract/testParams.ts";

/** One call on the road. */
export interface PlannedStop {
  readonly provider: Provider;
  readonly operation: Operation;
  readonly request: RequestExample;
  /** What is uploaded: `JPEG` or `PNG`; left out when nothing is. */
  readonly format?: "JPEG" | "PNG";
}

/** The stops of one provider, in the order of its document. */
export function plannedStops(provider: Provider): readonly PlannedStop[] {
  return provider.api.operations.flatMap((operation) => {
    const [first] = operation.requests;
    if (first === undefined) throw new Error(`${operation.name} has no example request to send.`);
    const upload = operation.requests.find((request) => fileNames(request.params).length > 0);
    const uploads = upload ? uploadsOf({ provider, operation, request: upload }) : [];
    return upload === first ? uploads : [{ provider, operation, request: first }, ...uploads];
  });
}

function uploadsOf(stop: Omit<PlannedStop, "format">): readonly PlannedStop[] {
  return [
    { ...stop, format: "JPEG" },
    { ...stop, format: "PNG" },
  ];
}

/** The picture for a file of the example: its name, with the ending of the format. */
export function pictureFor({ format }: PlannedStop, name: string): File {
  return sampleFile(name.replace(/(\.\w+)?$/, format === "PNG" ? ".png" : ".jpg"));
}
