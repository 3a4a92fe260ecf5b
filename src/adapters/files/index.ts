export { createNodeFiles } from "./nodeFiles";
