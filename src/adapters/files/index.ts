export { createNodeFiles } from "./nodeFiles";
export { createNodeOutputs } from "./nodeOutputs";
export { deflatePiece, inflateAtMost } from "./nodeCompression";
