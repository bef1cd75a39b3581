/** What is done to types. */
import type { TypeKind } from "../../../../generator/src/diff/kinds/type.ts";
import type { Case } from "./case.ts";

export const typeCases: Readonly<Record<TypeKind, Case>> = {
  "type-removed": [
    "    State: {type: string, enum: [new, old]}\n",
    "    State: {type: string, enum: [new, old]}\n    Age: {type: object, properties: {years: {type: number}}}\n",
    "The type `Age` is removed.",
    "reversed",
  ],
  "type-renamed": ["Problem", "Fault", "The type `Problem` is now called `Fault`."],
  "type-added": [
    "    State: {type: string, enum: [new, old]}\n",
    "    State: {type: string, enum: [new, old]}\n    Age: {type: object, properties: {years: {type: number}}}\n",
    "The type `Age` is new.",
  ],
  "values-removed": [
    "{type: string, enum: [new, old]}",
    "{type: string}",
    "`State` is a type alone: the list of its values is gone.",
  ],
  "values-added": [
    "{type: string, enum: [new, old]}",
    "{type: string}",
    "`State` is also a list of its values.",
    "reversed",
  ],
  "input-removed": [
    "        name: {type: string}\n        colour",
    "        colour",
    "`name` of `ToyChange` is removed.",
  ],
  "input-added": [
    "        name: {type: string}\n        colour",
    "        name: {type: string}\n        weight: {type: number}\n        colour",
    "`ToyChange` has a new property, `weight`.",
  ],
  "input-added-required": [
    "      type: object\n      properties:\n        name: {type: string}\n",
    "      type: object\n      required: [weight]\n      properties:\n        weight: {type: number}\n        name: {type: string}\n",
    "`ToyChange` requires a new property, `weight`.",
  ],
  "input-required": [
    "name: limit, in: query,",
    "name: limit, in: query, required: true,",
    "`limit` of `ListToysParams` may no longer be left out.",
  ],
  "input-optional": [
    "              required: [name]\n",
    "",
    "`name` of `AddToyParams` may be left out.",
  ],
  "input-narrowed": [
    "        name: {type: string}\n        colour",
    "        name: {type: number}\n        colour",
    "`name` of `ToyChange` takes number, no longer string.",
  ],
  "input-widened": [
    "        name: {type: string}\n        colour",
    "        name: {type: [string, number]}\n        colour",
    "`name` of `ToyChange` takes number, not only string.",
  ],
  "input-value-removed": [
    "name: colour, in: query, schema: {enum: [red, blue]}",
    "name: colour, in: query, schema: {enum: [red]}",
    '`colour` of `ListToysParams` no longer takes "blue".',
  ],
  "input-value-added": [
    "name: colour, in: query, schema: {enum: [red, blue]}",
    "name: colour, in: query, schema: {enum: [red, blue, green]}",
    '`colour` of `ListToysParams` also takes "green".',
  ],
  "output-removed": ["        price: {type: number}\n", "", "`price` of `ToyModel` is removed."],
  "output-added": [
    "        price: {type: number}\n",
    "        price: {type: number}\n        weight: {type: number}\n",
    "`ToyModel` has a new property, `weight`.",
  ],
  "output-optional": [
    "required: [id, state, part]",
    "required: [state, part]",
    "`id` of `ToyModel` may be missing.",
  ],
  "output-required": [
    "required: [id, state, part]",
    "required: [id, state, part, price]",
    "`price` of `ToyModel` is always there.",
  ],
  "output-changed": [
    "        price: {type: number}\n",
    "        price: {type: string}\n",
    "`price` of `ToyModel` is string, no longer number.",
  ],
  "output-narrowed": [
    'note: {type: [string, "null"]}',
    "note: {type: string}",
    "`note` of `ToyModel` is string, where it was string | null.",
  ],
  "output-value-removed": ["enum: [new, old]}", "enum: [new]}", '`State` is never "old" any more.'],
  "output-value-added": ["enum: [new, old]}", "enum: [new, old, lost]}", '`State` may be "lost".'],
  "output-variant-removed": [
    '        - {$ref: "#/components/schemas/Wing"}\n',
    "",
    "`Part` is never Wing any more.",
  ],
  "output-variant-added": [
    '        - {$ref: "#/components/schemas/Wing"}\n',
    '        - {$ref: "#/components/schemas/Wing"}\n        - {type: object, required: [kind, size], properties: {kind: {const: sail}, size: {type: number}}}\n',
    "`Part` may be { kind, size }.",
  ],
  "property-deprecated": [
    "price: {type: number}",
    "price: {type: number, deprecated: true}",
    "`price` of `ToyModel` is deprecated.",
  ],
};
