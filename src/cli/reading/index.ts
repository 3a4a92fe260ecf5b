export type { ReaderThread } from "./messages";
export { readInputs } from "./readInputs";
