/** What a form holds arrives: names, order, file names, types, bytes. */
import querystring from "node:querystring";
import fc from "fast-check";
import { expect } from "vitest";
import type { OperationPlan } from "@lading/runtime";
import { multipartParts, sha256 } from "@lading/testing/internal";
import { boundaryOf } from "../probe/wireText.ts";
import type { Claim } from "./Claim.ts";
import {
  anyFields,
  dynamicFields,
  textFields,
  type GivenField,
  type WantedPart,
} from "./givenFields.ts";
import { expectLength, type Sent } from "./sending.ts";
import { names, quoted, unquoted, wellFormed } from "./texts.ts";

interface NamedField extends GivenField {
  readonly name: string;
  /** Is it in the plan? Only fields that need nothing said about them may be missing there. */
  readonly isListed: boolean;
}

interface GivenForm {
  readonly fields: readonly NamedField[];
  /** Do the fields stand among the parameters, or under `body`? */
  readonly isFlat: boolean;
}

function formsOf(fields: fc.Arbitrary<GivenField>): fc.Arbitrary<GivenForm> {
  const named = fc
    .record({ field: fields, name: names, isListed: fc.boolean() })
    .map(({ field, name, isListed }): NamedField => {
      // Numbers come first in JavaScript's objects, wherever they are put.
      const mayMiss = Object.keys(field.plan).length === 0 && !/^\d+$/.test(name);
      return { ...field, name, isListed: isListed || !mayMiss };
    });
  return fc.record({
    fields: fc.uniqueArray(named, { maxLength: 6, selector: ({ name }) => name }),
    isFlat: fc.boolean(),
  });
}

function planOf(
  { fields, isFlat }: GivenForm,
  kind: "multipart" | "urlencoded",
): Partial<OperationPlan> {
  const mediaType =
    kind === "multipart" ? "multipart/form-data" : "application/x-www-form-urlencoded";
  const listed = fields.filter(({ isListed }) => isListed);
  const form = { kind, mediaType, fields: listed.map(({ name, plan }) => ({ name, ...plan })) };
  return { bodies: [isFlat ? { ...form, flat: true } : form] };
}

function paramsOf({ fields, isFlat }: GivenForm): object {
  const values: object = Object.fromEntries(fields.map(({ name, value }) => [name, value()]));
  return isFlat ? values : { body: values };
}

/** Listed ones in the plan's order, then the others in the caller's. */
function wantedParts({ fields }: GivenForm): readonly WantedPart[] {
  const sorted = [
    ...fields.filter(({ isListed }) => isListed),
    ...fields.filter(({ isListed }) => !isListed),
  ];
  return sorted.flatMap(({ name, parts }) => parts(name));
}

async function partsArrive(form: GivenForm, sent: Sent): Promise<void> {
  const wanted = wantedParts(form);
  if (wanted.length === 0) return expect(sent.body.byteLength).toBe(0);
  const arrived = await multipartParts(sent.headers, sent.body);
  expect(arrived.map(({ headers }) => headers)).toEqual(wanted.map(headOf));
  expect(arrived.map(({ name, filename, sha256: hash }) => [name, filename, hash])).toEqual(
    wanted.map(({ name, filename, content }) => [
      unquoted(quoted(name)),
      filename === undefined ? undefined : unquoted(quoted(filename)),
      sha256(content),
    ]),
  );
  const boundary = boundaryOf(sent.headers["content-type"]) ?? "";
  expect(sent.body.toString("latin1").split(boundary)).toHaveLength(wanted.length + 2);
  expectLength(
    sent,
    form.fields.every(({ sized }) => sized),
  );
}

function headOf({ name, filename, type }: WantedPart): readonly string[] {
  const file = filename === undefined ? "" : `; filename="${quoted(filename)}"`;
  const disposition = `Content-Disposition: form-data; name="${quoted(name)}"${file}`;
  return type === undefined ? [disposition] : [disposition, `Content-Type: ${type}`];
}

/** A multipart form of anything. */
export const multipartClaim: Claim<GivenForm> = {
  title: "busboy reads the form that was given, and its length is the declared one",
  runs: 4000,
  given: formsOf(anyFields),
  shown: (form) => [planOf(form, "multipart"), paramsOf(form)],
  holds: async (form, send) =>
    partsArrive(form, await send(planOf(form, "multipart"), paramsOf(form))),
};

/** Parts that bear their files' names. */
export const dynamicClaim: Claim<GivenForm> = {
  title: "busboy reads every file under its own name",
  runs: 500,
  given: dynamicFields.map((field) => ({
    fields: [{ ...field, name: "files", isListed: true }],
    isFlat: true,
  })),
  holds: multipartClaim.holds,
};

/** An urlencoded form. */
export const urlencodedClaim: Claim<GivenForm> = {
  title: "URLSearchParams and node:querystring read the urlencoded form that was given",
  runs: 2000,
  given: formsOf(textFields),
  shown: (form) => [planOf(form, "urlencoded"), paramsOf(form)],
  holds: async (form, send) => {
    const sent = await send(planOf(form, "urlencoded"), paramsOf(form));
    const wanted = wantedParts(form).map(
      ({ name, content }) => [wellFormed(name), content.toString()] as const,
    );
    const text = sent.body.toString("utf8");
    expect([...new URLSearchParams(text)]).toEqual(wanted);
    expect(querystring.parse(text, "&", "=", { maxKeys: 0 })).toEqual(grouped(wanted));
    if (wanted.length > 0) expectLength(sent);
  },
};

function grouped(pairs: readonly (readonly [string, string])[]): querystring.ParsedUrlQuery {
  const groups = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of pairs) {
    const others = groups[name];
    groups[name] = others === undefined ? value : [others, value].flat();
  }
  return groups;
}
