export { createNodeFiles } from "./nodeFiles";
export { createNodeOutputs } from "./nodeOutputs";
export { deflatePiece } from "./nodeCompression";
