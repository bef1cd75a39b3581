/** The header `Accept` that was sent, held against the types that the document promises. */
import { anyType, plainType, type ExpectedAccept } from "../standard/expectedAccept.ts";

/** A media range and its weight. */
interface Range {
  readonly type: string;
  readonly weight: number;
}

/** Types of successes have full weight, all others less; nothing is asked for that no one described. */
export function compareAccept(
  sent: string | undefined,
  { wanted, known }: ExpectedAccept,
): readonly string[] {
  const ranges = rangesOf(sent ?? anyType);
  const weightOf = (type: string): number =>
    ranges.find((range) => range.type === type)?.weight ?? 0;
  const missing = wanted
    .filter((type) => weightOf(type) !== 1)
    .map((type) => `does not ask for ${type}`);
  const most = wanted.length === 0 ? 1 : 0.9;
  const strange = ranges
    .filter(({ type }) => !wanted.includes(type))
    .filter(({ type, weight }) => weight > most || !(type === anyType || known.has(type)))
    .map(({ type, weight }) => `asks for ${type} with the weight ${String(weight)}`);
  const closed = weightOf(anyType) > 0 ? [] : ["refuses other types"];
  return [...missing, ...strange, ...closed].map(
    (words) => `sent: Accept ${String(sent)} ${words}`,
  );
}

function rangesOf(header: string): readonly Range[] {
  return header.split(",").map((range) => {
    const [, type = "", weight = "1"] = /^(.*?)(?:;q=([\d.]+))?$/.exec(plainType(range)) ?? [];
    return { type, weight: Number(weight) };
  });
}
