export { main } from './main.js';
export { runCli } from './run-cli.js';
export { exitCodes, type ExitCode, type Terminal } from './terminal.js';
