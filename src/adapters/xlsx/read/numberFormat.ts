/**
 * Format codes of the ids that files leave out (ECMA-376 Part 1, 18.8.30). Ids 27–36 and 50–58 are dates whose
 * codes depend on the language of the program; they stand for a short date here.
 */
const builtIn: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "mm-dd-yy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yy h:mm"],
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

/** Format code of a built-in id; `General` for an id that stands for nothing. */
export function builtInNumberFormat(id: number): string {
  const isLocalDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isLocalDate ? "mm-dd-yy" : (builtIn.get(id) ?? "General");
}

/** Excel's own limit for a code is 255. */
const LONGEST_CODE = 1_000;

/** Quoted and escaped text, padding (`_)`), fill (`* `) and every bracket but a count of elapsed time. */
const noise = /"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi;

/**
 * Whether a format code shows a serial number as a date or a time, in any of its sections (conditions may choose any).
 * Letters d, m, y, h, s mean a date unless digits stand before them (`0 USD` is money; `ss.00` is time).
 */
export function isDateFormat(code: string): boolean {
  if (code === "General") return false;
  const sections = code.slice(0, LONGEST_CODE).replace(noise, "").split(";");
  return sections.some((section) => {
    const bare = section.replace(/general/gi, "").replace(/am\/pm|a\/p/gi, "h");
    const letter = bare.search(/[dmyhs]/i);
    const digit = bare.search(/[0#?]/);
    return letter >= 0 && (digit < 0 || letter < digit);
  });
}
