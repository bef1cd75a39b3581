/** The document that the linter finds nothing in, to be spoiled in one place at a time. */

/** Schema of a binary part that says nothing about its content type. */
export const bytes = { type: "string", format: "binary" } as const;

/** A document without a fault, with one of everything that the house rules look at. */
export function goodDocument(): object {
  const response = () => ({
    schema: { $ref: "#/components/schemas/Response" },
    examples: { cat: { value: { message: "Meow." } } },
  });
  return {
    openapi: "3.1.0",
    info: {
      title: "Good",
      version: "1.0.0",
      contact: { url: "https://acme.example" },
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "https://api.acme.example" }],
    security: [{ token: [] }],
    tags: [{ name: "Files", description: "Files." }],
    paths: {
      "/files": {
        post: {
          operationId: "uploadFile",
          tags: ["Files"],
          summary: "Upload a file",
          description: "Uploads one file.",
          externalDocs: { url: "https://acme.example/files" },
          parameters: [{ $ref: "#/components/parameters/Folder" }],
          requestBody: {
            content: {
              "multipart/form-data": {
                schema: { $ref: "#/components/schemas/Upload" },
                examples: { cat: { value: { file: "@cat.jpg", folder: "pets" } } },
                encoding: { file: { contentType: "image/png" } },
              },
              "multipart/mixed": {
                schema: { $ref: "#/components/schemas/Other" },
                examples: { none: { value: {} } },
              },
            },
          },
          responses: {
            "200": {
              description: "Stored.",
              headers: { "X-Request-Id": { $ref: "#/components/headers/RequestId" } },
              content: { "application/json": response() },
            },
            "400": { description: "Refused.", content: { "application/json": response() } },
          },
        },
      },
    },
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      parameters: {
        Folder: {
          name: "X-Folder",
          in: "header",
          description: "Where to put the file.",
          schema: { type: "string" },
          examples: { pets: { value: "pets" } },
        },
      },
      headers: {
        RequestId: {
          description: "Names the request in the log.",
          schema: { type: "string" },
          examples: { id: { value: "r1" } },
        },
      },
      schemas: {
        Upload: {
          type: "object",
          properties: {
            file: { description: "The file.", ...bytes },
            folder: { description: "The folder.", type: "string" },
          },
        },
        Other: {
          type: "object",
          properties: {
            file: { description: "The file.", ...bytes, contentMediaType: "image/png" },
          },
        },
        Response: {
          type: "object",
          properties: { message: { description: "In words.", type: "string" } },
        },
      },
    },
  };
}

/** The good document with the value at a path of keys changed, or taken away (`undefined`). */
export function spoil(path: readonly string[], value: unknown): object {
  const document = goodDocument();
  const parent = path.slice(0, -1).reduce<object>((node, key) => {
    const child: unknown = Reflect.get(node, key);
    if (typeof child !== "object" || child === null) throw new Error(`no ${path.join(" ")}`);
    return child;
  }, document);
  Reflect.set(parent, path.at(-1) ?? "", value);
  return document;
}
