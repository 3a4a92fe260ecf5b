/**
 * What bytes 0x80–0xFF show in fonts named `.Vn…` (TCVN 5712:1993, the rows that the fonts of offices use, `ABC`).
 *
 * 16 letters a line. Most fonts draw only 0xA1–0xFE and have no capitals with a tone: those are small letters in a
 * font whose name ends in H. 0xAD, which Unicode calls a soft hyphen, is `ư`. 0xB0–0xB4 are tones that follow a letter.
 */
const LETTERS =
  "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ" +
  "ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ" +
  "\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ" +
  "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ" +
  "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" +
  "éẹềểễếệìỉỄẾỒĩíịò" +
  "Ổỏõóọồổỗốộờởỡớợù" +
  "ỖủũúụừửữứựỳỷỹýỵỐ";

/** Codes that the fonts leave empty: tone capitals of the full standard and loose tones. */
const NOT_DRAWN = /[\u0080-\u00A0\u00AF-\u00B4\u00BA\u00BF-\u00C5\u00CD\u00D9-\u00DB\u00E0\u00F0\u00FF]/;
const VOWEL = /[aeiouyăâêôơư]/i;

/**
 * Turns TCVN3 characters (each byte as the Latin-1 letter of that number) into Unicode, NFC. Others stay, and so do
 * `°`, `±`, `²`, `³` that follow no vowel.
 */
export function decodeTcvn3(text: string): string {
  let decoded = "";
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isTone = code >= 0xb0 && code <= 0xb4;
    const isLetter = isTone ? VOWEL.test(decoded.at(-1) ?? "") : code >= 0x80 && code <= 0xff;
    decoded += isLetter ? LETTERS[code - 0x80]! : text[index]!;
  }
  return decoded.normalize("NFC");
}

/** Whether every character is one that `.Vn…` fonts draw. */
export function isDrawnInTcvn3(text: string): boolean {
  return !NOT_DRAWN.test(text);
}
