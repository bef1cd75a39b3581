import {
  chooseBody,
  encodeItems,
  encodeJson,
  encodeMultipart,
  encodeRaw,
  encodeUrlencoded,
  type BodyEncoder,
  type BodyPlan,
  type OperationPlan,
} from "@lading/runtime";

/** A plan as data, with the encoders that the generator would have imported for it. */
export function withEveryEncoder(plan: OperationPlan): OperationPlan {
  const bodies = plan.bodies?.map((body) => ({ encode: encoderOf(body), ...body }));
  return bodies === undefined ? plan : { chooseBody, ...plan, bodies };
}

function encoderOf(body: BodyPlan): BodyEncoder {
  switch (body.kind) {
    case "json":
      return body.items === undefined ? encodeJson : encodeItems;
    case "multipart":
      return encodeMultipart;
    case "urlencoded":
      return encodeUrlencoded;
    case "raw":
      return encodeRaw;
  }
}
