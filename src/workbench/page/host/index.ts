export { connectHost } from "./connectHost";
export type { PaneHost } from "./connectHost";
export type { ThemeName } from "./themes";
