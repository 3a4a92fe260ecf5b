export { createDocuments } from "./createDocuments";
