#!/usr/bin/env node
// The command line: npm run -s baton -- help
import { runCommandLine } from './program';

void runCommandLine(process.argv.slice(2), {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
}).then((code) => {
  process.exitCode = code;
});
