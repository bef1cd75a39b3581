import { Refusal } from "../../errors.ts";
import type { EncodedBody } from "../../files/encodedBody.ts";
import { uploadableFile } from "../../files/fileInput.ts";
import { headerText } from "./headerText.ts";
import { covers, essenceOf, typeOfName } from "../../values/mediaTypes.ts";
import { checkFile } from "./checkContent.ts";

/** What decides a raw body's Content-Type, and its largest size. */
export interface FileBodyRequest {
  /** The type that the call asks for. */
  readonly asked: string | undefined;
  /** The document's media type or range. */
  readonly planned: string;
  /** The file name in the request's path. */
  readonly named: string | undefined;
  readonly maxSize: number | undefined;
}

/** A file as the whole body. */
export function fileBody(value: unknown, types: FileBodyRequest): EncodedBody {
  const file = uploadableFile(value, "body");
  checkFile(file, types, "body");
  const own = file.type || typeOfName(file.name ?? "") || typeOfName(types.named ?? "") || "";
  // A single media type of the document is fixed; within a range, the file decides.
  const planned = covers(types.planned, own) ? undefined : types.planned;
  const contentType = planned && !/[*,]/.test(planned) ? planned : own;
  const stated = headerText(types.asked ?? (contentType || "application/octet-stream"), "body");
  refuseUnbounded(stated);
  return { contentType: stated, chunks: [file] };
}

/** A multipart body cannot be parsed without its boundary (https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1). */
function refuseUnbounded(contentType: string): void {
  if (!/^multipart\//i.test(contentType) || /;\s*boundary=/i.test(contentType)) return;
  throw new Refusal(
    `a body of type ${essenceOf(contentType)} is sent as you encoded it. Give its boundary with the option contentType ` +
      `("${essenceOf(contentType)}; boundary=…")`,
    "contentType",
  );
}
