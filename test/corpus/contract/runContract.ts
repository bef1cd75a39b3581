/** `node runContract.js <file> <root> <out> <index> <seed>`: the contract tests of one document; prints one line of JSON. */
import { contractDocument } from "./contractDocument.ts";

const [file = "", root = "", out = "", index = "", seed = "1"] = process.argv.slice(2);
const report = await contractDocument({ file, root, out, index, seed: Number(seed) });
process.stdout.write(`${JSON.stringify(report)}\n`, () => process.exit());
