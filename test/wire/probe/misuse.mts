/** What must not compile with the probe's declarations. Never run: `types.test.ts` compiles it. */
import type { Probe } from "@lading/probe";

declare const probe: Probe;
declare const blob: Blob;

export function misuse(): void {
  // @ts-expect-error -- a string is no file
  void probe.sendParts({ file: "cat.jpg" });
  // @ts-expect-error -- an empty object is no file
  void probe.sendParts({ file: {} });
  // @ts-expect-error -- a list of bytes is no file
  void probe.sendParts({ file: [1, 2, 3] });
  // @ts-expect-error -- one file for a field that holds one
  void probe.sendParts({ file: [blob] });
  // @ts-expect-error -- a list for a field that holds several
  void probe.sendParts({ sameName: blob });
  // @ts-expect-error -- text is welcome in place of a file only where the document says so
  void probe.sendParts({ sameName: ["https://x.example/cat.jpg"] });
  // @ts-expect-error -- a number is neither a file nor text
  void probe.sendParts({ fileOrText: 3 });
  // @ts-expect-error -- the commas are the wire's business
  void probe.sendParts({ comma: "a,b" });
  // @ts-expect-error -- the brackets are the wire's business
  void probe.sendParts({ "brackets[]": ["a"] });
  // @ts-expect-error -- numbers are numbers
  void probe.sendParts({ count: "3" });
  // @ts-expect-error -- a field that goes as JSON is given as an object
  void probe.sendParts({ record: '{"name":"a"}' });
  // @ts-expect-error -- JSON text inside a form has a type too
  void probe.sendParts({ jsonText: { tags: ["no name"] } });
  // @ts-expect-error -- the values of the map are texts
  void probe.sendParts({ labels: { a: 1 } });
  // @ts-expect-error -- a file has no place in JSON
  void probe.sendParts({ record: { name: blob } });
  // @ts-expect-error -- what the client fills is no parameter of the call
  void probe.sendParts({ key: "probe-tenant" });
  // @ts-expect-error -- a file is needed
  void probe.sendNamed({ note: "n" });
  // @ts-expect-error -- the form stands under `body` where a name stands twice
  void probe.sendNested({ name: "a", file: blob });
  // @ts-expect-error -- an urlencoded form carries no file
  void probe.sendForm({ title: blob });
  // @ts-expect-error -- either way needs something
  void probe.sendEither({});
  // @ts-expect-error -- one way or the other, not both
  void probe.sendEither({ url: "https://x.example", file: blob });
  // @ts-expect-error -- bytes are no text
  void probe.sendText({ body: blob });
  // @ts-expect-error -- text is no file
  void probe.sendPng({ body: "meow" });
  // @ts-expect-error -- a body is needed
  void probe.sendPng();
  // @ts-expect-error -- every value of a path is needed
  void probe.readPath({ simple: "a" });
  // @ts-expect-error -- a parameter that goes as JSON is given as an object
  void probe.readQuery({ json: '{"ids":[1]}' });
  // @ts-expect-error -- `deepObject` is a style of objects
  void probe.readQuery({ deep: ["a"] });
}
