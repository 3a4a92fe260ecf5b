import { isUtf8 } from "node:buffer";
import * as zlib from "node:zlib";

/** The least that zlib takes for a buffer. */
const LEAST_BUFFER = 64;

/** What Node brings along for reading packages. `crc32` came with 20.15; before that the reader's own is used. */
export const nodePackageTools = {
  inflate,
  isUtf8,
  ...(typeof zlib.crc32 === "function" ? { crc32: (bytes: Uint8Array) => zlib.crc32(bytes) } : {}),
};

/**
 * Raw inflate of one whole stream: its content, or null when that is more than `most` bytes. Throws at data that is
 * damaged or cut off.
 */
function inflate(data: Uint8Array, most: number): Uint8Array | null {
  try {
    return zlib.inflateRawSync(data, {
      // One byte more than allowed, so that a stream of just that size needs no second buffer.
      chunkSize: Math.max(LEAST_BUFFER, most + 1),
      maxOutputLength: Math.max(1, most),
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return null;
    throw error;
  }
}
