import { isMainThread } from "node:worker_threads";

// The threads that read files run this same file, so that the build is one program.
if (isMainThread) {
  const { runCommandLine } = await import("./runCommandLine");
  await runCommandLine(__filename);
} else {
  await import("./reading/readerThread");
}
