export { cleanParagraphs, cleanText, hasDecomposedForm } from "./cleanText";
export { foldCode } from "./foldCode";
export { bareName, foldName, withoutAccents } from "./foldName";
export { foldText } from "./foldText";
export { formatVietnameseNumber } from "./formatVietnameseNumber";
export { parseVietnameseDate } from "./parseVietnameseDate";
export { readNumberText } from "./readNumberText";
export type { NumberContext, NumberReading } from "./numberReading";
