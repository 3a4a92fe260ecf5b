/** Slicing by eight: eight table rows, eight bytes a step, about six times as fast as one byte a step. */
const table = makeTable();

/**
 * CRC-32 of zip files (polynomial 0xEDB88320), as an unsigned 32-bit number. `before` is that of what comes before, so
 * that it may be had piece by piece.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const t = table;
  let crc = ~before;
  let index = 0;
  const end = bytes.length - 7;
  for (; index < end; index += 8) {
    const low =
      crc ^
      (bytes[index]! | (bytes[index + 1]! << 8) | (bytes[index + 2]! << 16) | (bytes[index + 3]! << 24));
    crc =
      t[1792 + (low & 255)]! ^
      t[1536 + ((low >>> 8) & 255)]! ^
      t[1280 + ((low >>> 16) & 255)]! ^
      t[1024 + (low >>> 24)]! ^
      t[768 + bytes[index + 4]!]! ^
      t[512 + bytes[index + 5]!]! ^
      t[256 + bytes[index + 6]!]! ^
      t[bytes[index + 7]!]!;
  }
  for (; index < bytes.length; index++) crc = (crc >>> 8) ^ t[(crc ^ bytes[index]!) & 255]!;
  return ~crc >>> 0;
}

function makeTable(): Int32Array {
  const rows = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    rows[byte] = crc;
  }
  for (let index = 256; index < rows.length; index++) {
    const previous = rows[index - 256]!;
    rows[index] = (previous >>> 8) ^ rows[previous & 255]!;
  }
  return rows;
}
