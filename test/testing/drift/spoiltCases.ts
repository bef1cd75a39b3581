/** Ways in which traffic and document differ, and what must be found of each. */
import { objectOf, type JsonObject } from "@lading/testing/internal";
import {
  edited,
  header,
  part,
  query,
  replying,
  returning,
  sending,
  withoutPart,
  withSchema,
  type SpoiltCase,
} from "./spoils.ts";
import type { Spoil } from "./spoiltTraffic.ts";

const json = { "content-type": "application/json" };
const fileInfo = "/components/schemas/FileInfo";
const info = "/paths/~1info~1/get";
const fromUrl = "/components/schemas/FromUrlUpload";

export const spoiltOfUploadcare: readonly SpoiltCase[] = [
  {
    title: "an extra query parameter",
    spoil: sending(
      "/info/",
      query((params) => params.set("trace", "1")),
    ),
    found: [["query-undescribed", info]],
  },
  {
    title: "a missing query parameter",
    spoil: {
      ...sending(
        "/info/",
        query((params) => params.delete("file_id")),
      ),
      ...replying("/info/", () => ({ status: 200, headers: json, body: JSON.stringify(aFile) })),
    },
    found: [["parameter-missing", `${info}/parameters/2`]],
  },
  {
    title: "a query parameter of another format",
    spoil: {
      ...sending(
        "/info/",
        query((params) => params.set("file_id", "cat")),
      ),
      ...replying("/info/", () => ({ status: 200, headers: json, body: JSON.stringify(aFile) })),
    },
    found: [["parameter-differs", `${info}/parameters/2`]],
  },
  {
    title: "an extra header",
    spoil: sending("/info/", header("x-tenant", "cats")),
    found: [["header-undescribed", info]],
  },
  {
    title: "an extra part",
    spoil: sending("/from_url/", part('name="mood"', "calm")),
    found: [["part-undescribed", fromUrl]],
  },
  {
    title: "a missing part",
    spoil: {
      ...sending("/from_url/", withoutPart("pub_key")),
      ...replying("/from_url/", () => ({
        status: 200,
        headers: json,
        body: JSON.stringify(aToken),
      })),
    },
    found: [["part-missing", `${fromUrl}/properties/pub_key`]],
  },
  {
    title: "a part with a value that is not listed",
    spoil: sending("/from_url/", ({ body }) => ({
      body: body.replace(/(name="store"\r\n\r\n)1/, "$1maybe"),
    })),
    found: [["part-differs", `${fromUrl}/properties/store`]],
  },
  {
    title: "a part twice",
    spoil: sending("/from_url/", part('name="store"', "1")),
    found: [["part-differs", `${fromUrl}/properties/store`]],
  },
  {
    title: "a text where a file belongs",
    spoil: sending("/base/", part('name="cat.jpg"', "meow")),
    found: [["part-differs", "/components/schemas/DirectUpload"]],
  },
  {
    title: "a body of another type",
    spoil: {
      ...sending("/from_url/", (sent) => ({
        ...header("content-type", "application/json")(sent),
        body: '{"pub_key":"demopublickey"}',
      })),
      ...replying("/from_url/", () => ({
        status: 200,
        headers: json,
        body: JSON.stringify(aToken),
      })),
    },
    found: [["request-type-undescribed", "/paths/~1from_url~1/post/requestBody"]],
  },
  {
    title: "what the API refuses: it may break the document",
    spoil: sending(
      "/info/",
      query((params) => params.set("file_id", "cat")),
    ),
    found: [],
  },
  {
    title: "an unknown path",
    spoil: {
      ...sending("/info/", ({ url }) => ({ url: new URL(`/v3/files/12/${url.search}`, url) })),
      ...replying("/v3/files/12/", () => ({ status: 200, headers: json, body: "{}" })),
    },
    found: [["operation-undescribed", "/paths"]],
  },
  {
    title: "another method",
    spoil: {
      ...sending("/info/", () => ({ method: "DELETE" })),
      ...replying("/info/", () => ({ status: 200, headers: json, body: "{}" })),
    },
    found: [["operation-undescribed", "/paths/~1info~1"]],
  },
  {
    title: "an extra property",
    spoil: returning("/info/", (file) => ({ ...file, datetime_expired: "2026-11-28T16:00:00Z" })),
    found: [["property-undescribed", fileInfo]],
  },
  {
    title: "an extra property of a list's items",
    spoil: returning("/group/", (group) => ({
      ...group,
      files: [{ ...(group["files"] as readonly JsonObject[])[0], rank: 1 }],
    })),
    found: [["property-undescribed", fileInfo]],
  },
  {
    title: "a missing property",
    spoil: returning("/info/", ({ is_stored: _, ...file }) => file),
    found: [["property-missing", `${fileInfo}/properties/is_stored`]],
  },
  {
    title: "a number as a string",
    spoil: returning("/info/", (file) => ({ ...file, size: String(file["size"]) })),
    found: [["type-differs", `${fileInfo}/properties/size`]],
  },
  {
    title: "null where it is not allowed",
    spoil: returning("/info/", (file) => ({ ...file, mime_type: null })),
    found: [["null-undescribed", `${fileInfo}/properties/mime_type`]],
  },
  {
    title: "a format that is not kept",
    spoil: returning("/info/", (file) => ({ ...file, uuid: "cat" })),
    found: [["value-differs", `${fileInfo}/properties/uuid`]],
  },
  {
    title: "a number below its minimum",
    spoil: returning("/info/", (file) => ({ ...file, done: -1 })),
    found: [["value-differs", `${fileInfo}/properties/done`]],
  },
  {
    title: "a value that a constant does not have",
    spoil: returning("/from_url/", (token) => ({ ...token, type: "ticket" })),
    found: [["value-differs", "/components/schemas/FromUrlToken/properties/type"]],
  },
  {
    title: "a value that an open enumeration does not list",
    spoil: {
      ...withSchema("FileInfo", (schema) => ({
        ...schema,
        properties: {
          ...objectOf(schema["properties"]),
          mime_type: { anyOf: [{ type: "string", enum: ["image/png"] }, { type: "string" }] },
        },
      })),
    },
    found: [["value-undescribed", `${fileInfo}/properties/mime_type/anyOf/0`]],
  },
  {
    title: "a new status",
    spoil: replying("/info/", () => ({ status: 202 })),
    found: [["status-undescribed", `${info}/responses`]],
  },
  {
    title: "a response of another type",
    spoil: replying("/info/", () => ({ headers: { "content-type": "text/html" }, body: "<p>" })),
    found: [["response-type-undescribed", `${info}/responses/200`]],
  },
  {
    title: "a response that is cut",
    spoil: replying("/info/", ({ body }) => ({ body: String(body).slice(0, 50) })),
    found: [["response-body-differs", `${info}/responses/200/content/application~1json/schema`]],
  },
  {
    title: "a response without a body",
    spoil: replying("/info/", () => ({ body: "" })),
    found: [["response-body-missing", `${info}/responses/200`]],
  },
  {
    title: "a property that is only sent",
    spoil: withSchema("FileInfo", (schema) => ({
      ...schema,
      properties: {
        ...objectOf(schema["properties"]),
        mime_type: { type: "string", writeOnly: true },
      },
    })),
    found: [["direction-differs", `${fileInfo}/properties/mime_type`]],
  },
];

const uuid = "17be4678-dab7-4bc7-8753-28914a22960a";
const aToken = { type: "token", token: uuid };
const aFile = {
  uuid,
  file_id: uuid,
  size: 1,
  total: 1,
  done: 1,
  mime_type: "a/b",
  original_filename: "a",
  filename: "a",
  is_image: false,
  is_stored: true,
  is_ready: true,
};

const uploads = "/rest/v1.1/projects/7/uploads";
const uploadRequest = "/components/schemas/UploadRequest";
const accepted = replying(uploads, () => ({ status: 201, headers: json, body: anUpload }));
const anUpload = JSON.stringify({ uuid: "01FZ8QATJYD0K7BZG2PP5GB4KN", segments: [] });

/** Changes the JSON of a request. */
function posting(change: (value: JsonObject) => unknown): Spoil {
  return sending(uploads, ({ body }) => ({
    body: JSON.stringify(change(JSON.parse(body) as JsonObject)),
  }));
}

export const spoiltOfProcore: readonly SpoiltCase[] = [
  {
    title: "no credentials",
    spoil: { ...sending(uploads, header("authorization", undefined)), ...accepted },
    found: [["credentials-missing", "/security"]],
  },
  {
    title: "credentials that the archive hides: whatever they were",
    spoil: { ...sending(uploads, header("authorization", "Basic Y2F0OmNhdA==")), ...accepted },
    found: [],
  },
  {
    title: "a missing header",
    spoil: { ...sending(uploads, header("procore-company-id", undefined)), ...accepted },
    found: [["parameter-missing", "/components/parameters/ProcoreCompanyId"]],
  },
  {
    title: "a header of another type",
    spoil: { ...sending(uploads, header("procore-company-id", "cats")), ...accepted },
    found: [["parameter-differs", "/components/parameters/ProcoreCompanyId"]],
  },
  {
    title: "a path parameter of another type",
    spoil: {
      ...sending(uploads, ({ url }) => ({ url: new URL("/rest/v1.1/projects/cats/uploads", url) })),
      ...replying("/rest/v1.1/projects/cats/uploads", () => ({
        status: 201,
        headers: json,
        body: anUpload,
      })),
    },
    found: [["parameter-differs", "/components/parameters/ProjectIdInPath"]],
  },
  {
    title: "an extra property of the request",
    spoil: { ...posting((value) => ({ ...value, checksum: "1" })), ...accepted },
    found: [["property-undescribed", uploadRequest]],
  },
  {
    title: "a number of the request as a string",
    spoil: { ...posting((value) => ({ ...value, size: String(value["size"]) })), ...accepted },
    found: [["type-differs", `${uploadRequest}/properties/size`]],
  },
  {
    title: "a request that is no JSON",
    spoil: { ...sending(uploads, () => ({ body: "{" })), ...accepted },
    found: [
      [
        "request-body-differs",
        "/paths/~1rest~1v1.1~1projects~1{project_id}~1uploads/post/requestBody/content/application~1json",
      ],
    ],
  },
  {
    title: "a request without its body",
    spoil: {
      ...sending(uploads, (sent) => ({ ...header("content-type", undefined)(sent), body: "" })),
      ...accepted,
    },
    found: [
      [
        "request-body-missing",
        "/paths/~1rest~1v1.1~1projects~1{project_id}~1uploads/post/requestBody",
      ],
    ],
  },
  {
    title: "a header that the document requires of the response",
    spoil: {
      document: (document) =>
        edited(
          document,
          ["paths", uploads.replace("7", "{project_id}"), "post", "responses", "201"],
          {
            headers: { "X-Total": { required: true, schema: { type: "integer" } } },
          },
        ),
    },
    found: [
      [
        "header-missing",
        "/paths/~1rest~1v1.1~1projects~1{project_id}~1uploads/post/responses/201/headers/X-Total",
      ],
    ],
  },
  {
    title: "a header of the response of another type",
    spoil: {
      document: (document) =>
        edited(
          document,
          ["paths", uploads.replace("7", "{project_id}"), "post", "responses", "201"],
          {
            headers: { "Content-Type": { schema: { type: "integer" } } },
          },
        ),
    },
    found: [
      [
        "header-differs",
        "/paths/~1rest~1v1.1~1projects~1{project_id}~1uploads/post/responses/201/headers/Content-Type",
      ],
    ],
  },
];

const uploadFields = "/components/schemas/UploadRequest/properties";

export const spoiltOfImageKit: readonly SpoiltCase[] = [
  {
    title: "a part with JSON that is broken, in one of two requests",
    spoil: sending("/api/v1/files/upload", ({ body }) => ({
      body: body.includes("b.gif") ? body.replace('{"breed":"tabby"}', '{"breed":') : body,
    })),
    found: [["part-differs", `${uploadFields}/customMetadata`]],
  },
  {
    title: "a part with JSON that has an extra property",
    spoil: sending("/api/v1/files/upload", ({ body }) => ({
      body: body.replace('{"pre":"w-100"}', '{"pre":"w-100","during":"w-1"}'),
    })),
    found: [["property-undescribed", "/components/schemas/Transformation"]],
  },
  {
    title: "a part with JSON that has a property of another type",
    spoil: sending("/api/v1/files/upload", ({ body }) => ({
      body: body.replace('{"pre":"w-100"}', '{"pre":100}'),
    })),
    found: [["type-differs", "/components/schemas/Transformation/properties/pre"]],
  },
];
