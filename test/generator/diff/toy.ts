/** The document of a toy shop: something of every kind. */
export const toy = `openapi: 3.1.0
info: {title: Toy, version: "1", description: Toys., x-lading-class-name: Toy}
servers: [{url: "https://toy.example"}]
security: [{key: []}, {basic: []}]
x-lading-webhook-signature: {kind: github}
x-lading-throttle: {header: X-Wait, unit: seconds}
x-lading-errors: {message: [/message]}
paths:
  /toys:
    get:
      operationId: listToys
      summary: List toys.
      parameters:
        - {name: limit, in: query, schema: {type: integer, default: 10}}
        - {name: tags, in: query, schema: {type: array, items: {type: string}}}
        - {name: colour, in: query, schema: {enum: [red, blue]}}
        - {name: version, in: query, schema: {type: string}, x-lading-client-default: "2"}
        - {name: shop, in: query, schema: {type: string}, x-lading-client-option: shop}
      responses:
        "200": {description: Toys., content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Toy"}}}}}
        "404": {description: None., content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}}
    post:
      operationId: addToy
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [name]
              properties:
                name: {type: string, maxLength: 20}
                sizes: {type: array, items: {type: integer}}
                picture: {type: string, format: binary, maxLength: 1000}
              additionalProperties: false
      responses:
        "201": {description: Added., content: {application/json: {schema: {$ref: "#/components/schemas/Toy"}}}}
  /toys/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      operationId: getToy
      parameters: [{name: lang, in: query, schema: {type: string}}, {name: lang, in: header, schema: {type: string}}]
      responses:
        "200": {description: A toy., content: {application/json: {schema: {$ref: "#/components/schemas/Toy"}}}}
    patch:
      operationId: changeToy
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/ToyChange"}}
          text/plain: {schema: {type: string}}
      responses:
        "204": {description: Changed.}
  /parts:
    get:
      operationId: listParts
      x-lading-pagination: {kind: last-item, items: /wheels, cursor: /size, parameter: after, limit: most}
      parameters:
        - {name: after, in: query, schema: {type: string}}
        - {name: before, in: query, schema: {type: string}}
        - {name: most, in: query, schema: {type: integer, default: 10}}
      responses:
        "200": {description: Parts., content: {application/json: {schema: {$ref: "#/components/schemas/PartList"}}}}
  /ping:
    get: {operationId: ping, responses: {"204": {description: Alive.}}}
    put:
      operationId: storePing
      requestBody: {content: {application/octet-stream: {schema: {type: string, format: binary}}}}
      responses: {"204": {description: Stored.}}
  /changes:
    post:
      operationId: sendChange
      x-lading-idempotency-key: Idempotency-Key
      requestBody:
        required: true
        content:
          application/merge-patch+json: {schema: {type: object, properties: {name: {type: string}}}}
          application/json-patch+json: {schema: {type: object, properties: {name: {type: string}}}}
      responses: {"200": {description: Changes., content: {application/jsonl: {schema: {type: string}}}}}
webhooks:
  toyAdded:
    post:
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Toy"}}}}
      responses: {"204": {description: Heard.}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    basic: {type: http, scheme: basic}
    other: {type: http, scheme: basic, x-lading-credentials: {username: robot, password: pin}}
  schemas:
    Toy:
      description: A toy.
      type: object
      required: [id, state, part]
      properties:
        id: {type: string}
        price: {type: number}
        state: {$ref: "#/components/schemas/State"}
        part: {$ref: "#/components/schemas/Part"}
        note: {type: [string, "null"]}
    State: {type: string, enum: [new, old]}
    Part:
      oneOf:
        - {$ref: "#/components/schemas/Wheel"}
        - {$ref: "#/components/schemas/Wing"}
    Wheel: {type: object, required: [kind, size], properties: {kind: {const: wheel}, size: {type: number}}}
    Wing: {type: object, required: [kind, size], properties: {kind: {const: wing}, size: {type: number}}}
    PartList:
      type: object
      properties:
        wheels: {type: array, items: {$ref: "#/components/schemas/Wheel"}}
        wings: {type: array, items: {$ref: "#/components/schemas/Wing"}}
    Problem: {type: object, properties: {message: {type: string}}}
    ToyChange:
      type: object
      properties:
        name: {type: string}
        colour: {enum: [red, blue]}
`;
