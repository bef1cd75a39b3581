/** What the runtime must know of an operation to read and send integers of 64 bits as chosen. */
import type { Int64Place, Int64Plan } from "@lading/runtime";
import { Int64Places, joinedPlaces } from "./int64.ts";
import { isJsonContent } from "../operations/buildResponses.ts";
import { framingOf, itemSchema } from "../operations/buildStream.ts";
import type { Context } from "../context.ts";
import type { Node } from "../document/document.ts";
import type { FlatParams } from "./buildFlatParams.ts";

/** `undefined` if nothing was chosen, or the operation has no such integer. */
export function buildInt64Plan(
  context: Context,
  operation: Node,
  { bodies }: FlatParams,
): Int64Plan | undefined {
  const { int64: as, document, leadsToInt64 } = context;
  if (as === undefined) return undefined;
  const places = new Int64Places(document, leadsToInt64);
  const read = document.children(operation, "responses").map(([key, node]) => {
    const status = key === "default" ? key : key.toUpperCase();
    return { status, ...responsePlaces(context, places, { node, ok: !/^[1345]/.test(key) }) };
  });
  const params = paramsPlace(context, places, { operation, bodies });
  const by = (part: "body" | "item"): Readonly<Record<string, Int64Place>> =>
    Object.fromEntries(
      read.flatMap(({ status, [part]: place }) => (place === undefined ? [] : [[status, place]])),
    );
  const [responses, streams] = [by("body"), by("item")];
  const plan: Int64Plan = {
    as,
    ...(places.table.length > 0 && { places: places.table }),
    ...(Object.keys(responses).length > 0 && { responses }),
    ...(Object.keys(streams).length > 0 && { streams }),
    ...(params !== undefined && { params }),
  };
  return (plan.responses ?? plan.streams ?? plan.params) ? plan : undefined;
}

interface ResponsePlaces {
  readonly body: Int64Place | undefined;
  readonly item: Int64Place | undefined;
}

function responsePlaces(
  context: Context,
  places: Int64Places,
  { node, ok }: { readonly node: Node; readonly ok: boolean },
): ResponsePlaces {
  const { document } = context;
  const response = document.follow(node);
  const content = response ? document.children(response, "content") : [];
  const streams = content.filter(([type, media]) => ok && framingOf(type, media) !== undefined);
  const whole = content.filter(
    ([type, media]) =>
      isJsonContent(document, type, media) && !streams.some(([, stream]) => stream === media),
  );
  return {
    body: joinedPlaces(whole.map(([, media]) => places.of(document.child(media, "schema")))),
    item: joinedPlaces(streams.map(([, media]) => places.of(itemSchema(context, media)))),
  };
}

/** Of what the caller passes: the fields of the body among the parameters, or the body under its name. */
function paramsPlace(
  context: Context,
  places: Int64Places,
  { operation, bodies }: { readonly operation: Node; readonly bodies: FlatParams["bodies"] },
): Int64Place | undefined {
  const { document } = context;
  const body = document.read(operation, "requestBody");
  if (body === undefined) return undefined;
  return joinedPlaces(
    document.children(body, "content").map(([mediaType, media]): Int64Place | undefined => {
      const items = framingOf(mediaType, media) && places.of(itemSchema(context, media));
      const place = items === undefined ? places.of(document.child(media, "schema")) : { items };
      const isFlat = bodies.some((each) => each.mediaType === mediaType && "flat" in each);
      return isFlat || place === undefined ? place : { properties: { body: place } };
    }),
  );
}
