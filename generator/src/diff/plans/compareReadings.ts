/** How responses are read, where their types do not show it. */
import type { OperationPlan } from "../../2-model/model.ts";
import type { OperationPair } from "./operationPair.ts";
import { shownJson } from "./shownJson.ts";

/** The same media type of the same response, read in another way; one that is not described is read as its type alone says. */
export function compareReadings({ before, after, about, report }: OperationPair): void {
  const [one, other] = [before.plan, after.plan];
  for (const [status, types] of Object.entries(one.responses))
    for (const type of types) {
      const types = other.responses[status];
      if (types === undefined) continue;
      if (!types.includes(type)) {
        const detail = `${type} is not described any more`;
        report("response-read-differently", { ...about, details: { status, detail } });
        continue;
      }
      const [former, now] = [one, other].map(({ readings }) => readings?.[status]?.[type]);
      if (former === now) continue;
      const detail = `${type} as ${now ?? "its type says"}, no longer as ${former ?? "its type says"}`;
      report("response-read-differently", { ...about, details: { status, detail } });
    }
}

/** Streams whose status both versions describe. */
export function compareStreams({ before, after, about, report }: OperationPair): void {
  const [one, other] = [before.plan, after.plan];
  for (const status of Object.keys(one.responses)) {
    if (other.responses[status] === undefined) continue;
    const [former, now] = [one, other].map(({ streams }) => streams?.[status]);
    if (JSON.stringify(former) === JSON.stringify(now)) continue;
    const detail = `${framingText(former)} became ${framingText(now)}`;
    report("stream-changed", { ...about, details: { status, detail } });
  }
}

type Streams = NonNullable<OperationPlan["streams"]>[string];

function framingText(streams: Streams | undefined): string {
  return shownJson(streams?.map(({ mediaType, framing }) => `${mediaType}, ${framing}`));
}
