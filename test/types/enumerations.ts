/** What must and must not compile with the values of enumerations. Never run: `types.test.ts` compiles it. */
import { ExtensionState, FileType, type UploadedFile } from "@lading/imagekit";
import * as v from "valibot";

export function rightUse(found: unknown, file: UploadedFile): void {
  // The values in the document's order, for a form or a validator.
  const options = FileType.map((value) => `<option>${value}</option>`);
  const first: "image" = FileType[0];
  const state = v.parse(v.picklist(ExtensionState), found);
  const isKnown = (FileType as readonly string[]).includes(file.fileType ?? "");
  // An open enumeration takes what the API may add.
  const later: FileType = "hologram";
  const applied: ExtensionState = state;
  void [options, first, isKnown, later, applied];
}

export function misuse(): void {
  // @ts-expect-error -- the list is the document's: no one adds to it
  FileType.push("hologram");
  // @ts-expect-error -- the second value is another one
  const wrong: "image" = FileType[1];
  // @ts-expect-error -- there are two values today
  void FileType[2];
  void wrong;
}
