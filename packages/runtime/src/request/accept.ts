import { essenceOf, bodyKindOf } from "../values/mediaTypes.ts";
import type { OperationPlan } from "../plan.ts";

/** Other types are accepted with low priority: any response is better than a 406. */
const anything = "*/*;q=0.1";

const mediaType = /^[!#$%&'*+.^`|~\w-]+\/[!#$%&'*+.^`|~\w-]+(\s*;[\t\x20-\x7e]*)?$/;

/**
 * The header `Accept` of an operation: the documented types of its successes, JSON first
 * (https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1). `undefined` if they have no body.
 */
export function acceptOf({ accept, responses }: OperationPlan): string | undefined {
  if (accept !== undefined) return accept.includes("*/*") ? accept : `${accept}, ${anything}`;
  const statuses = Object.keys(responses);
  const successes = statuses.filter((status) => status.startsWith("2"));
  const promised = successes.length > 0 ? successes : statuses.filter((each) => each === "default");
  const types = promised.flatMap((status) => responses[status] ?? []).map(withoutCharset);
  const ranges = new Set(types.filter((type) => mediaType.test(type) && type !== "*/*"));
  const isJson = (type: string): boolean => bodyKindOf(type) === "json";
  const sorted = [...[...ranges].filter(isJson), ...[...ranges].filter((type) => !isJson(type))];
  return sorted.length > 0 ? [...sorted, anything].join(", ") : undefined;
}

/** Parameters such as a version are kept; few servers read a charset in `Accept`, and some refuse it. */
function withoutCharset(type: string): string {
  return /;\s*charset=/i.test(type) ? essenceOf(type) : type;
}
