/**
 * VNI for Windows: a letter followed by a mark that carries tone, hat or breve, or both; seven letters of their own.
 * A mark counts in either case; the letter's case decides.
 */
const MARKED: readonly { readonly letter: string; readonly marks: string; readonly shown: string }[] = [
  { letter: "a", marks: "ùøûõïâáàåãäêéèúüë", shown: "áàảãạâấầẩẫậăắằẳẵặ" },
  { letter: "e", marks: "ùøûõïâáàåãä", shown: "éèẻẽẹêếềểễệ" },
  { letter: "o", marks: "ùøûõïâáàåãä", shown: "óòỏõọôốồổỗộ" },
  { letter: "u", marks: "ùøûõï", shown: "úùủũụ" },
  { letter: "y", marks: "ùøûõ", shown: "ýỳỷỹ" },
  { letter: "ô", marks: "ùøûõï", shown: "ớờởỡợ" },
  { letter: "ö", marks: "ùøûõï", shown: "ứừửữự" },
];
const SINGLE = { letters: "ôöíìæóòîñ", shown: "ơưíìỉĩịỵđ" } as const;

const LETTERS = buildLetters();

/** Turns VNI characters (as Latin-1 letters) into Unicode, NFC. What is no VNI letter stays. */
export function decodeVni(text: string): string {
  let decoded = "";
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index]!;
    const pair = LETTERS.get(letter + (text[index + 1] ?? "").toLowerCase());
    if (pair !== undefined && index + 1 < text.length) {
      decoded += pair;
      index += 1;
    } else {
      decoded += LETTERS.get(letter) ?? letter;
    }
  }
  return decoded.normalize("NFC");
}

function buildLetters(): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const { letter, marks, shown } of MARKED) {
    for (const [index, mark] of [...marks].entries()) {
      letters.set(letter + mark, shown[index]!);
      letters.set(letter.toUpperCase() + mark, shown[index]!.toUpperCase());
    }
  }
  for (const [index, letter] of [...SINGLE.letters].entries()) {
    letters.set(letter, SINGLE.shown[index]!);
    letters.set(letter.toUpperCase(), SINGLE.shown[index]!.toUpperCase());
  }
  return letters;
}
