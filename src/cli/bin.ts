import { createEnvironment, main } from "./main";

process.exitCode = await main(process.argv.slice(2), createEnvironment());
