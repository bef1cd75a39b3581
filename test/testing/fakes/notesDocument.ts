/** A small API of the tests: notes that are added, listed and read. */
export const notesDocument = {
  openapi: "3.1.0",
  info: { title: "Notes", version: "1" },
  servers: [{ url: "https://notes.test/v1" }],
  paths: {
    "/notes": {
      post: {
        operationId: "addNote",
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/NewNote" } } },
        },
        responses: {
          201: {
            description: "Added.",
            headers: { "X-Count": { required: true, schema: { type: "integer" } } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Note" } } },
          },
        },
      },
      get: {
        operationId: "listNotes",
        responses: { 200: { description: "All.", content: { "text/plain": {} } } },
      },
    },
    "/notes/{id}": {
      get: {
        operationId: "getNote",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          200: {
            description: "It.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Note" } } },
          },
          404: { description: "None." },
        },
      },
    },
  },
  components: {
    schemas: {
      NewNote: {
        type: "object",
        required: ["text"],
        properties: { text: { type: "string" } },
        additionalProperties: false,
      },
      Note: {
        type: "object",
        required: ["id", "text"],
        properties: { id: { type: "integer" }, text: { type: "string" } },
      },
    },
  },
};
