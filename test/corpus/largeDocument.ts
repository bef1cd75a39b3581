/** A description as large as the largest that companies publish: so many operations, each with schemas of its own. */

type Json = Readonly<Record<string, unknown>>;

/** An OpenAPI 3.1 document of about 8 KB for each operation. */
export function largeDocument(operations: number): Json {
  const indexes = Array.from({ length: operations }, (_, index) => index);
  return {
    openapi: "3.1.0",
    info: { title: "Large", version: "1" },
    servers: [{ url: "https://large.example" }],
    paths: Object.fromEntries(indexes.map((index) => [`/resources${index}/{id}`, pathItem(index)])),
    components: {
      schemas: Object.fromEntries(
        indexes.flatMap((index) => [
          [`resource-${index}`, schema(index, operations)],
          [`Resource${index}Change`, schema(index + 1, operations)],
        ]),
      ),
    },
  };
}

function pathItem(index: number): Json {
  const method = ["get", "post", "put", "patch", "delete"][index % 5] ?? "get";
  const takesBody = index % 5 > 0 && index % 5 < 4;
  const json = (reference: string): Json => ({
    content: { "application/json": { schema: { $ref: `#/components/schemas/${reference}` } } },
  });
  return {
    [method]: {
      operationId: `resources/${method}-${index}`,
      summary: `What ${method} does to resource ${index}`,
      description: prose(index, 6),
      parameters: [
        { name: "id", in: "path", required: true, schema: { type: "integer" } },
        ...["page", "per_page", "sort", "since"].map((name) => ({
          name,
          in: "query",
          description: prose(index, 1),
          schema: { type: "string" },
        })),
      ],
      ...(takesBody && { requestBody: json(`Resource${index}Change`) }),
      responses: {
        "200": { description: "Done", ...json(`resource-${index}`) },
        "404": { description: "There is none", ...json("resource-0") },
        default: { description: "Anything else", content: inlineContent(index) },
      },
    },
  };
}

function inlineContent(index: number): Json {
  return { "application/json": { schema: { type: "object", properties: members(index, 6) } } };
}

function schema(index: number, count: number): Json {
  const reference = (step: number): Json => ({
    $ref: `#/components/schemas/resource-${(index * 7 + step) % count}`,
  });
  return {
    type: "object",
    description: prose(index, 2),
    required: ["id", "member0"],
    properties: {
      id: { type: "integer", format: "int64" },
      ...members(index, 14),
      kind: { type: "string", enum: ["one", "two", "three", `own-${index}`] },
      parent: { anyOf: [reference(1), { type: "null" }] },
      children: { type: "array", items: reference(2) },
      either: { oneOf: [reference(3), reference(5)] },
    },
  };
}

function members(index: number, count: number): Json {
  const types = ["string", "integer", "boolean", "number"];
  return Object.fromEntries(
    Array.from({ length: count }, (_, member) => [
      `member${member}`,
      { type: types[(index + member) % 4], description: prose(index + member, 1) },
    ]),
  );
}

function prose(seed: number, sentences: number): string {
  const words = "the resource holds what its owner gave it until someone else takes it away".split(
    " ",
  );
  return Array.from({ length: sentences }, (_, sentence) => {
    const from = (seed + sentence) % words.length;
    return `${[...words.slice(from), ...words.slice(0, from)].join(" ")}.`;
  }).join(" ");
}
