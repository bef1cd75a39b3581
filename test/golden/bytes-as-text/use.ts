import type { Client } from "@lading/runtime";
import { createScan, exchangeBackup, uploadPhoto } from "./index.ts";

export async function rightUse(client: Client, file: Blob): Promise<string> {
  const scan = await createScan(client, { bytes: "AAEC", pages: ["AA"] });
  const photo = await uploadPhoto(client, { bytes: file });
  const backup = await exchangeBackup(client, { body: file, seal: "AA" });
  return scan.bytes + photo.bytes + (await backup.text());
}

export function misuse(client: Client, file: Blob): void {
  // @ts-expect-error -- JSON has no bytes: a file would be refused when it is sent
  void createScan(client, { bytes: file });
  // @ts-expect-error -- an address has none, either
  void exchangeBackup(client, { body: file, seal: file });
  // @ts-expect-error -- a part is a file, and a text alone would have no name
  void uploadPhoto(client, { bytes: "AA" });
}
