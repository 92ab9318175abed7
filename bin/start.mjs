/**
 * `npm start [-- --headless]`: a browser with the extension on a demo profile, from nothing but Node. With no display, or
 * `--headless`, it prints what the extension found beside what is expected, saves pictures, and ends.
 */
import { build, installDependencies, ROOT, requireChromium, requireNode, run, SetUpError } from './set-up.mjs';

try {
  requireNode();
  installDependencies();
  const chromium = requireChromium();
  if (!build('chrome', 'e2e')) throw new SetUpError('The extension could not be built; see above.');
  const demo = ['--import', 'tsx', `${ROOT}/bin/demo.ts`, '--browser', chromium, ...process.argv.slice(2)];
  process.exitCode = run(process.execPath, demo) ? 0 : 1;
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
