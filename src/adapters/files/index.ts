export { createNodeFiles } from "./nodeFiles";
export { createNodeOutputs } from "./nodeOutputs";
export { deflatePiece } from "./nodeCompression";
export { nodePackageTools } from "./nodePackageTools";
