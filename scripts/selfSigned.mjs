// A certificate that a server signs for itself, for this machine and these days only: nothing is kept.
import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

const ECDSA_WITH_SHA256 = [1, 2, 840, 10045, 4, 3, 2];
const COMMON_NAME = [2, 5, 4, 3];
const SUBJECT_ALT_NAME = [2, 5, 29, 17];
const DAY = 86_400_000;

/** `{ key, cert }` in PEM for a host name, valid from yesterday for a week. X.509 version 3 (RFC 5280), P-256. */
export function selfSigned(host, now = Date.now()) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(identifier(ECDSA_WITH_SHA256));
  const name = sequence(set(sequence(identifier(COMMON_NAME), element(0x0c, Buffer.from(host)))));
  // The first bit of a positive number is 0.
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(8)]);
  const hostNames = sequence(element(0x82, Buffer.from(host)));
  const content = sequence(
    element(0xa0, element(0x02, Buffer.from([2]))),
    element(0x02, serial),
    algorithm,
    name,
    sequence(time(now - DAY), time(now + 7 * DAY)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    element(0xa3, sequence(sequence(identifier(SUBJECT_ALT_NAME), element(0x04, hostNames)))),
  );
  const signature = element(0x03, Buffer.concat([Buffer.from([0]), sign("sha256", content, privateKey)]));
  const lines = sequence(content, algorithm, signature)
    .toString("base64")
    .replace(/.{1,64}/g, "$&\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`,
  };
}

/** One element of DER: tag, length, content. */
function element(tag, content) {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts) {
  return element(0x30, Buffer.concat(parts));
}

function set(...parts) {
  return element(0x31, Buffer.concat(parts));
}

/** An object identifier: the first two numbers in one byte, the others in groups of seven bits. */
function identifier([first, second, ...rest]) {
  const bytes = rest.flatMap((number) => {
    const groups = [number & 127];
    for (let left = number >> 7; left > 0; left >>= 7) groups.unshift((left & 127) | 128);
    return groups;
  });
  return element(0x06, Buffer.from([first * 40 + second, ...bytes]));
}

/** `YYMMDDHHMMSSZ`. */
function time(milliseconds) {
  const text = new Date(milliseconds).toISOString().replace(/[-:T]/g, "").slice(2, 14);
  return element(0x17, Buffer.from(`${text}Z`));
}
