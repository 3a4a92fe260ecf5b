export { createForms } from "./openForm";
