export { boot } from "./headless/boot";
export type { BootOptions, Workbench } from "./headless/boot";
