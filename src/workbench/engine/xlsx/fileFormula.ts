import { tokenize } from "../formula";

/** Functions that came after Excel 2010 carry a prefix in files. */
const NEWER =
  /^(ACOT|ACOTH|ARABIC|BASE|BINOM\.DIST\.RANGE|BITAND|BITLSHIFT|BITOR|BITRSHIFT|BITXOR|CEILING\.MATH|COMBINA|CONCAT|COT|COTH|CSC|CSCH|DAYS|DECIMAL|ENCODEURL|FLOOR\.MATH|FORMULATEXT|GAMMA|GAUSS|IFNA|IFS|IMCOSH|ISFORMULA|ISOWEEKNUM|LET|LAMBDA|MAXIFS|MINIFS|MUNIT|NUMBERVALUE|PDURATION|PERMUTATIONA|PHI|RRI|SEC|SECH|SHEET|SHEETS|SKEW\.P|SWITCH|TEXTJOIN|UNICHAR|UNICODE|XLOOKUP|XMATCH|XOR|RANDARRAY|SEQUENCE|SORTBY|UNIQUE|TEXTSPLIT|TEXTBEFORE|TEXTAFTER|VSTACK|HSTACK|TOROW|TOCOL|WRAPROWS|WRAPCOLS|TAKE|DROP|CHOOSEROWS|CHOOSECOLS|EXPAND)$/;
const WORKSHEET = /^(FILTER|SORT)$/;

/** A formula as files hold it. */
export function fileFormula(formula: string): string {
  return tokenize(formula)
    .map(({ kind, text }) => {
      if (kind !== "function") return text;
      const name = text.toUpperCase();
      if (WORKSHEET.test(name)) return `_xlfn._xlws.${text}`;
      return NEWER.test(name) ? `_xlfn.${text}` : text;
    })
    .join("");
}

/** A formula from a file, as Excel shows it. */
export function shownFormula(formula: string): string {
  return formula.replace(/_xlfn\.(?:_xlws\.)?|_xlws\./g, "");
}
