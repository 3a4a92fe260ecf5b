const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]|[_*]./g;
/** Excel takes no longer format. */
const LONGEST = 255;

/** Whether a number format shows a number times 100 with a percent sign; a quoted or escaped `%` is only a letter. */
export function showsPercent(numberFormat: string): boolean {
  if (!numberFormat.includes("%") || numberFormat.length > LONGEST) return false;
  return numberFormat === "0%" || numberFormat.replace(LITERALS, "").includes("%");
}
