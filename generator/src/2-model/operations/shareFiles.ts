import { list, type Node } from "../document/document.ts";
import type { Operation } from "../model.ts";
import { camelCase } from "../names/identifier.ts";

/** From so many operations on, a file for each is more than a reader can look through. */
const manyOperations = 200;

/** File names that Windows reserves for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Where there are hundreds of operations, those of one tag share a file. `nodes` are those of the document. */
export function shareFiles(
  operations: readonly Operation[],
  nodes: readonly Node[],
): readonly Operation[] {
  if (operations.length < manyOperations) return operations;
  const tags = new Map(nodes.map((node) => [node.pointer, list(node, "tags")[0]]));
  const wishes = operations.map(({ pointer }) => fileName(tags.get(pointer)));
  // Some file systems take names that differ only in capitals for the same.
  const spelling = new Map(wishes.toSorted().map((name) => [name.toLowerCase(), name]));
  return operations.map((operation, index) => {
    const wish = wishes[index] ?? operation.file;
    return { ...operation, file: spelling.get(wish.toLowerCase()) ?? wish };
  });
}

/** Operations without a tag have a file of their own, too. */
function fileName(tag: unknown): string {
  const name = camelCase(typeof tag === "string" ? tag : "untagged");
  return devices.test(name) ? `${name}_` : name;
}
