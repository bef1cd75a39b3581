import type { BodyPlan, FieldPlan, OperationPlan } from "@lading/runtime";
import { uploadFilePlan } from "../operations/uploadFile.ts";

/** The parameters that replace the private key. */
export const signedNames = ["publicKey", "token", "expire", "signature"] as const;

/** `uploadFile` from a server: without a private key it is refused before a byte is sent. */
export const serverSidePlan: OperationPlan = {
  ...uploadFilePlan,
  security: (uploadFilePlan.security ?? []).filter((schemes) => schemes.length > 0),
};

/** `uploadFile` from a client: its parameters are its permission, so it needs no credentials. */
export const clientSidePlan: OperationPlan = {
  ...uploadFilePlan,
  bodies: (uploadFilePlan.bodies ?? []).map(signedBody),
};

/** All four parameters are required: a missing one is refused by name before a byte is sent. */
function signedBody(body: BodyPlan): BodyPlan {
  if (body.kind === "raw") return body;
  const fields: readonly FieldPlan[] = body.fields ?? [];
  const others = fields.filter(({ name }) => !isSigned(name));
  const signed = signedNames.map((name): FieldPlan => {
    const documented = fields.find((field) => field.name === name);
    return { ...documented, name, required: true };
  });
  return { ...body, fields: [...others, ...signed] };
}

function isSigned(name: string): boolean {
  return (signedNames as readonly string[]).includes(name);
}
