/** One document of the run: what the mocks get of it, and what a client of it needs. */
import { generateFile } from "lading";
import { withFiles, type ApiDescription, type JsonObject } from "@lading/testing/internal";
import type { CorpusDocument } from "../corpus/findDocuments.ts";
import { containedDocument } from "../corpus/contract/mockableDocument.ts";
import { readDocument } from "../support/providers.ts";

export interface DescribedApi {
  readonly name: string;
  readonly document: JsonObject;
  readonly api: ApiDescription;
}

/** Rejects with the reason where no package can be made of the document. */
export async function describeApi({ name, file, root }: CorpusDocument): Promise<DescribedApi> {
  const bundled = await readDocument(file).catch(() => undefined);
  if (bundled === undefined) throw new Error("Redocly cannot bundle it");
  const document = containedDocument(bundled);
  if (document === undefined)
    throw new Error("its references leave it, and Prism would follow them");
  const { models } = await generateFile({
    spec: file,
    root,
    out: `/${name}`,
    kind: "package",
    mode: "model",
  });
  const [model] = models ?? [];
  if (model === undefined) throw new Error("lading makes no package of it");
  const operations = model.operations.map(({ name, plan }, index) => {
    const shown = model.testing?.operations[index]?.requests ?? [];
    const requests = shown.map(({ key, value }) => [key, withFiles(value)] as const);
    const types = shown.flatMap(({ key, mediaType }) =>
      mediaType ? [[key, mediaType] as const] : [],
    );
    const description = {
      plan,
      requests: Object.fromEntries(requests),
      mediaTypes: Object.fromEntries(types),
    };
    return [name, description] as const;
  });
  return {
    name,
    document,
    api: {
      name,
      document: new URL("file:///openapi.yaml"),
      provider: model.client.plan,
      operations: Object.fromEntries(operations),
    },
  };
}
