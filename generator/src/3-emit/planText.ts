import type { BodyPlan, JsonValue, OperationPlan } from "../2-model/model.ts";
import { literal, propertyKey } from "./print/literal.ts";
import type { SourceFile } from "./print/SourceFile.ts";

/** A plan, with imports of the functions that it needs: a bundle of the operation then holds no others. */
export function planText(plan: OperationPlan, file: SourceFile): string {
  const use = (name: string): string => file.importValue("@lading/runtime", name);
  const bodies = (plan.bodies ?? []).map((body) => {
    const { kind, ...rest } = body;
    return objectText([
      ["kind", literal(kind)],
      ["encode", use(encoderName(body))],
      ...literals(rest),
    ]);
  });
  const members = literals(plan).map(([name, text]): Member => {
    if (name === "bodies") return [name, `[${bodies.join(", ")}]`];
    return name === "pagination" ? [name, paginationText(plan, use)] : [name, text];
  });
  return objectText(bodies.length < 2 ? members : [...members, ["chooseBody", use("chooseBody")]]);
}

function paginationText({ pagination }: OperationPlan, use: (name: string) => string): string {
  if (pagination === undefined) return "undefined";
  const { kind, ...rest } = pagination;
  return objectText([["kind", literal(kind)], ["follow", use(followers[kind])], ...literals(rest)]);
}

const followers: Readonly<Record<NonNullable<OperationPlan["pagination"]>["kind"], string>> = {
  cursor: "followCursor",
  "last-item": "followCursor",
  offset: "followOffset",
  page: "followPageNumber",
  link: "followLink",
  url: "followUrl",
};

function encoderName(body: BodyPlan): string {
  switch (body.kind) {
    case "json":
      return body.items === undefined ? "encodeJson" : "encodeItems";
    case "multipart":
      return "encodeMultipart";
    case "urlencoded":
      return "encodeUrlencoded";
    case "raw":
      return "encodeRaw";
  }
}

type Member = readonly [name: string, expression: string];

function literals(values: object): readonly Member[] {
  return Object.entries(values).map(([name, value]) => [name, literal(value as JsonValue)]);
}

function objectText(members: readonly Member[]): string {
  const texts = members.map(([name, expression]) =>
    name === expression ? name : `${propertyKey(name)}: ${expression}`,
  );
  return `{ ${texts.join(", ")} }`;
}
