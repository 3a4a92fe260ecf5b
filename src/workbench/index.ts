export type { EditOutcome, User } from "./engine";
export { boot } from "./headless/boot";
export type { BootOptions, Workbench } from "./headless/boot";
export type { Download } from "./headless/downloads";
export { runScript } from "./headless/runScript";
export type { RunOptions, RunReport } from "./headless/runScript";
export { untilIdle } from "./headless/idle";
export type { Fault, Host, LogEntry, Profile } from "./protocol";
