export { createGridModel } from "./gridModel";
export type { GridChange, GridModel } from "./gridModel";
export { reveal } from "./reveal";
