import { runAction } from './action.js';
import { runCommandLine } from './cli.js';
import { keepHeapSmall } from './heap.js';

/**
 * The one program in dist/: the GitHub Action when the runner starts it, else the command line.
 * The runner gives no arguments and passes inputs as INPUT_*. What both need up to the first
 * error of the settings is in one file, since each further file of the bundle costs milliseconds;
 * commands are loaded when they run.
 */
const startedByRunner =
  process.argv.length <= 2 && Object.keys(process.env).some((name) => name.startsWith('INPUT_'));

keepHeapSmall();
process.exitCode = startedByRunner
  ? await runAction(process.env)
  : await runCommandLine(process.argv.slice(2), process.env);
