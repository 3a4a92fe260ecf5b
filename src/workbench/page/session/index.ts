export { copiedText } from "./copyText";
export { createSession } from "./createSession";
export type { Session } from "./createSession";
export { editText } from "./editText";
export { cellArea, extendedArea, farCell, nextCell } from "./navigate";
export type { Move } from "./navigate";
