export { createUndoStack } from "./undo";
export type { UndoStack } from "./undo";
export { createUser } from "./user";
export type { EditOutcome, User } from "./user";
