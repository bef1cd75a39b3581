/** What ajv says of the responses of a document: the judge of our own schemas. */
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { isObject, type JsonObject, listOf, members, objectOf } from "@lading/testing/internal";

/** Formats that both sides check; JSON Schema leaves it open which. */
const formats = ["date", "date-time", "email", "ipv4", "ipv6", "uri", "uuid"] as const;

/** Does a value fit? */
export type Verdict = (value: unknown) => boolean;

/** ajv over one document; `verdict` takes the JSON pointer of a schema in it, with a leading `#`. */
export function jsonOracle(document: JsonObject): (pointer: string) => Verdict {
  const ajv = new Ajv2020({ strict: false, logger: false, ownProperties: true });
  addFormats.default(ajv, [...formats]);
  ajv.addSchema({ ...objectOf(asResponse(document)), $id: "document" });
  return (pointer) => {
    const validate = ajv.compile({ $ref: `document${encodeURI(pointer)}` });
    return (value) => validate(value) === true;
  };
}

/** The document without the promises that a response does not keep: `writeOnly` members are left out of it. */
function asResponse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asResponse);
  if (!isObject(value)) return value;
  const hidden = new Set(
    members(value["properties"]).flatMap(([name, { writeOnly }]) => (writeOnly ? [name] : [])),
  );
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, asResponse(each)]),
  );
  // A keyword of OpenAPI 3.0, which ajv refuses next to no type.
  if (typeof copy["nullable"] === "boolean" && copy["type"] === undefined) delete copy["nullable"];
  if (hidden.size === 0 || !Array.isArray(copy["required"])) return copy;
  return {
    ...copy,
    required: listOf(copy["required"]).filter((name) => !hidden.has(String(name))),
  };
}
