/** The mocks of one document. */
import {
  type JsonObject,
  type Prism,
  prismView,
  startPrism,
  startWire,
  type Wire,
} from "@lading/testing/internal";
import { readDocument } from "../../support/providers.ts";
import { mockableDocument, plainDocument } from "./mockableDocument.ts";

/** Prism before one document, twice: what the wire asks, and what excuses are proved by. */
export interface Mock {
  readonly document: JsonObject;
  readonly wire: Wire;
  /** Of a Prism that mocks the document unchanged. */
  readonly plainUrl: () => Promise<string>;
  /** Of the one behind the wire. */
  readonly viewUrl: string;
  readonly stop: () => Promise<void>;
}

/** Or why there is none. */
export async function mockDocument(file: string): Promise<Mock | string> {
  const document = await readDocument(file).catch(() => undefined);
  if (document === undefined) return "Redocly cannot bundle it";
  const mockable = mockableDocument(document);
  if (mockable === undefined) return "its references leave it, and Prism would follow them";
  try {
    const prism = await startPrism([prismView(mockable)]);
    const [viewUrl = ""] = prism.urls;
    // Large documents cost Prism a minute: it reads them once more only where something is to be proved.
    let plain: Promise<Prism> | undefined;
    const plainUrl = async (): Promise<string> => {
      plain ??= startPrism([plainDocument(mockable)]);
      return (await plain).urls[0] ?? "";
    };
    const wire = await startWire(viewUrl);
    const stop = async (): Promise<void> => {
      await wire.stop();
      await prism.stop();
      await (await plain)?.stop();
    };
    return { document, wire, plainUrl, viewUrl, stop };
  } catch (error) {
    const words = String(error);
    return `Prism cannot read it (${/(\w+Error): (?:at )?"/.exec(words)?.[1] ?? words.slice(0, 80)})`;
  }
}
