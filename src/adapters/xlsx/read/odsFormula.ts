/** `of:=`, `oooc:=`, `msoxl:=`: the grammar in which a formula is written. */
const grammar = /^[a-z]+:=|^=/i;
/** Texts and quoted names are kept; references stand in brackets. */
const token = /"(?:[^"]|"")*"|\[([^\]]*)\]|;/g;
const sheetAndCell = /^(\$?)('(?:[^']|'')*'|[^.']*)\.(.*)$/;

/** An OpenDocument formula in Excel's way of writing: no `=`, references without brackets, commas. */
export function toExcelFormula(formula: string): string {
  return formula.replace(grammar, "").replace(token, (match: string, reference: string | undefined) => {
    if (match === ";") return ",";
    return reference === undefined ? match : toReference(reference);
  });
}

/** `.B3`, `.B3:.C5`, `$'Biểu 01'.B3`. */
function toReference(reference: string): string {
  return splitRange(reference)
    .map((part) => {
      const match = sheetAndCell.exec(part);
      if (!match) return part;
      const [, , sheet = "", cell = ""] = match;
      return sheet === "" ? cell : `${sheet}!${cell}`;
    })
    .join(":");
}

/** Splits at the colon that stands outside quotes. */
function splitRange(reference: string): string[] {
  let isQuoted = false;
  for (let index = 0; index < reference.length; index++) {
    const character = reference[index];
    if (character === "'") isQuoted = !isQuoted;
    if (character === ":" && !isQuoted) return [reference.slice(0, index), reference.slice(index + 1)];
  }
  return [reference];
}
