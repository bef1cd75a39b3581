/** What must and must not compile with the schemas of responses. Never run: `types.test.ts` compiles it. */
import { ImageKit, type UploadedFile } from "@lading/imagekit";
import { schemas, uploadFileResponses, UploadedFileSchema } from "@lading/imagekit/schemas";
import * as schemaEntry from "@lading/imagekit/schemas";
import type { ResponseSchemas, StandardSchema } from "@lading/runtime";
import * as v from "valibot";

const privateKey = "private_test_key";

export function rightUse(found: unknown): void {
  void new ImageKit({ privateKey, validation: { schemas } });
  void new ImageKit({ privateKey, validation: { schemas, onMismatch: "warn" } });
  // One operation alone, for a smaller bundle; a schema of one's own in the place of the package's.
  void new ImageKit({ privateKey, validation: { schemas: { uploadFile: uploadFileResponses } } });
  void new ImageKit({ privateKey, validation: { schemas: { uploadFile: { 200: v.object({}) } } } });
  void new ImageKit({ privateKey }).withOptions({ validation: { schemas } });
  // Each schema is valibot's and Standard Schema's, and gives the model's type.
  const file: UploadedFile = v.parse(UploadedFileSchema, found);
  const standard: StandardSchema<UploadedFile> = UploadedFileSchema;
  const every: ResponseSchemas = schemas;
  void [file, standard, every];
}

export function misuse(): void {
  // @ts-expect-error -- validation is nothing without schemas
  void new ImageKit({ privateKey, validation: {} });
  // @ts-expect-error -- a mismatch is an error or a warning; to have neither, leave validation out
  void new ImageKit({ privateKey, validation: { schemas, onMismatch: "ignore" } });
  // @ts-expect-error -- a type is no schema
  void new ImageKit({ privateKey, validation: { schemas: { uploadFile: { 200: {} } } } });
  // @ts-expect-error -- the schema of a file promises no other type
  const wrong: StandardSchema<string> = UploadedFileSchema;
  // @ts-expect-error -- requests have no schemas: what is sent is checked by its type
  void schemaEntry.UploadFileParamsSchema;
  void wrong;
}
