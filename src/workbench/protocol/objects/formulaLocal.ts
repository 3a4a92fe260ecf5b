import { tokenize } from "../../engine";
import type { Culture } from "../../engine";

/** A formula as a machine of that culture shows it: `;` between arguments and a decimal comma where it is used. */
export function formulaInCulture(formula: string, culture: Culture): string {
  if (culture.decimalSeparator !== ",") return formula;
  return `=${tokenize(formula.slice(1))
    .map((token) => {
      if (token.kind === "separator") return ";";
      return token.kind === "number" ? token.text.replace(".", ",") : token.text;
    })
    .join("")}`;
}
