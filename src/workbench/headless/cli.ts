import { main } from "./main";

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  // A page may leave timers behind that would keep the process.
  process.exit();
});
