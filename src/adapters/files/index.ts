export { createNodeFiles } from "./nodeFiles";
export { createNodeOutputs } from "./nodeOutputs";
