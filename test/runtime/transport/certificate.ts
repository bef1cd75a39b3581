/** A certificate of its own authority for `localhost` and 127.0.0.1, made for one test run: no key lies in the repository. */
import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** What an https server needs, in PEM. A client that takes `cert` for an authority trusts it. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Makes an X.509 certificate (RFC 5280) that is valid for a year around now. */
export function makeCertificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const ecdsaWithSha256 = sequence(bytes(0x06, Buffer.from("2a8648ce3d040302", "hex")));
  const commonName = sequence(
    bytes(0x06, Buffer.from("550403", "hex")),
    bytes(0x0c, Buffer.from("localhost")),
  );
  const name = sequence(bytes(0x31, commonName));
  const hosts = sequence(
    bytes(0x82, Buffer.from("localhost")),
    bytes(0x87, Buffer.from([127, 0, 0, 1])),
  );
  const alternativeNames = sequence(bytes(0x06, Buffer.from("551d11", "hex")), bytes(0x04, hosts));
  const halfYear = 183 * 86_400_000;
  const certified = sequence(
    bytes(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    name,
    sequence(time(Date.now() - halfYear), time(Date.now() + halfYear)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    bytes(0xa3, sequence(alternativeNames)),
  );
  const signature = sign("sha256", certified, privateKey);
  const whole = sequence(
    certified,
    ecdsaWithSha256,
    bytes(0x03, Buffer.concat([Buffer.from([0]), signature])),
  );
  const lines = whole.toString("base64").replace(/.{64}/g, "$&\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

/** One value in the distinguished encoding rules (ITU-T X.690): tag, length, content. */
function bytes(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...items: readonly Buffer[]): Buffer {
  return bytes(0x30, Buffer.concat(items));
}

function integer(value: Buffer): Buffer {
  return bytes(0x02, value);
}

function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/\D/g, "").slice(2, 14);
  return bytes(0x17, Buffer.from(`${digits}Z`));
}
