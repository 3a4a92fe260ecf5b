export { addressOf, describeFinding } from "./describe";
export type { Language } from "./describe";
export { english } from "./en";
export { vietnamese } from "./vi";
