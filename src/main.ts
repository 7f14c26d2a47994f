/**
 * The one program in dist/: the GitHub Action when the runner starts it, else the command line.
 * The runner gives no arguments and passes inputs as INPUT_*.
 */
const startedByRunner =
  process.argv.length <= 2 && Object.keys(process.env).some((name) => name.startsWith('INPUT_'));

if (startedByRunner) {
  const { runAction } = await import('./action.js');
  process.exitCode = await runAction(process.env);
} else {
  const { runCommandLine } = await import('./cli.js');
  process.exitCode = await runCommandLine(process.argv.slice(2), process.env);
}
