/** The body of a call: chosen, then encoded by the encoder that its plan has imported. */
import type { BodyContext, EncoderInput, EncodeBody } from "./bodyContext.ts";
import type { ChooseBody } from "./chooseBody.ts";
import type { EncodedBody } from "../../files/encodedBody.ts";
import { Refusal } from "../../errors.ts";
import { withExtra } from "../extra.ts";
import type { BodyPlan } from "../../plan.ts";
import { refuseUnknownSize } from "./refuseUnknownSize.ts";
import { covers } from "../../values/mediaTypes.ts";

/** The body of one call; `undefined` when there is nothing to send. */
export function requestBody(context: BodyContext): EncodedBody | undefined {
  const body = chosenBody(context);
  if (!body) return undefined;
  const value = withExtra(body, context.inputs.body(body), context.extra);
  const encoded = encode({ body, value, context });
  if (encoded && context.plan.lengthRequired) refuseUnknownSize(encoded.chunks);
  return encoded;
}

function encode(input: EncoderInput): EncodedBody | undefined {
  const { encode, mediaType } = input.body;
  if (encode) return (encode as EncodeBody)(input);
  throw new Refusal(`the plan does not say how a body of type ${mediaType} is encoded: add encode`);
}

/** `undefined` if the operation has no body. Throws a `Refusal` if the choice is ambiguous. */
function chosenBody({ plan, inputs, contentType }: BodyContext): BodyPlan | undefined {
  const bodies = plan.bodies ?? [];
  if (contentType !== undefined) return askedBody(bodies, contentType);
  const choose = plan.chooseBody as ChooseBody | undefined;
  return choose === undefined ? bodies[0] : choose({ plan, inputs });
}

function askedBody(bodies: readonly BodyPlan[], contentType: string): BodyPlan {
  const asked =
    bodies.find((body) => covers(body.mediaType, contentType)) ??
    bodies.find((body) => body.kind === "raw");
  if (asked) return asked;
  const types = bodies.map((body) => body.mediaType).join(", ");
  throw new Refusal(
    types
      ? `contentType must be one of ${types}`
      : "contentType is given, but the operation has no body",
    "contentType",
  );
}
