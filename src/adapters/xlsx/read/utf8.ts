/** Bits that a byte of ASCII has not, four bytes at once. */
const BEYOND_ASCII = 0x80808080 | 0;

/**
 * Whether bytes are UTF-8 as the Encoding Standard has it: no overlong forms, no surrogates, nothing
 * cut off. Runs of ASCII, which parts mostly are, are passed sixteen bytes at a time.
 */
export function isUtf8(bytes: Uint8Array): boolean {
  const size = bytes.length;
  const words =
    bytes.byteOffset % 4 === 0
      ? new Int32Array(bytes.buffer, bytes.byteOffset, size >> 2)
      : new Int32Array(0);
  let index = 0;
  while (index < size) {
    const code = bytes[index]!;
    if (code >= 0x80) {
      const second = index + 1 < size ? bytes[index + 1]! : 0;
      if (code < 0xe0) {
        if (code < 0xc2 || (second & 0xc0) !== 0x80) return false;
        index += 2;
      } else {
        const length = code < 0xf0 ? 3 : 4;
        if (index + length > size || !isLongSequence(bytes, index, code, second)) return false;
        index += length;
      }
    } else if ((index & 3) !== 0) {
      index++;
    } else {
      index = passAscii(words, index >> 2) << 2;
      // What is left of a word, or behind the last one.
      while (index < size && bytes[index]! < 0x80) index++;
    }
  }
  return true;
}

/** The first word from `from` on that holds a byte beyond ASCII, or the end. */
function passAscii(words: Int32Array, from: number): number {
  let index = from;
  const last = words.length - 3;
  while (index < last) {
    const four = words[index]! | words[index + 1]! | words[index + 2]! | words[index + 3]!;
    if ((four & BEYOND_ASCII) !== 0) break;
    index += 4;
  }
  while (index < words.length && (words[index]! & BEYOND_ASCII) === 0) index++;
  return index;
}

/** Whether three or four bytes are one character, by the tightest bounds of the second. */
function isLongSequence(bytes: Uint8Array, at: number, first: number, second: number): boolean {
  if (!isContinuation(bytes[at + 2]!)) return false;
  if (first < 0xf0) {
    const low = first === 0xe0 ? 0xa0 : 0x80;
    const high = first === 0xed ? 0x9f : 0xbf;
    return second >= low && second <= high;
  }
  const low = first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xf4 ? 0x8f : 0xbf;
  return first <= 0xf4 && second >= low && second <= high && isContinuation(bytes[at + 3]!);
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
