const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]|[_*]./g;

/** Whether a number format shows a number times 100 with a percent sign; a quoted or escaped `%` is only a letter. */
export function showsPercent(numberFormat: string): boolean {
  return numberFormat.includes("%") && numberFormat.replace(LITERALS, "").includes("%");
}
