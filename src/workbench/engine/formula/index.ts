export { copiedFormula, fromR1C1, toR1C1 } from "./relative";
export { referenceArea, referenceText, sheetPrefix, withArea } from "./reference";
export { followedFormula, orphanedFormula, renamedFormula, shiftedFormula } from "./rewrite";
export { structuredToA1 } from "./structured";
export { isFormulaSyntax } from "./syntax";
export { mapReferences, tokenize } from "./tokenize";
export type { RefCorner, Reference, Token } from "./tokenize";
