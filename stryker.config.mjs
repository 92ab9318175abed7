/**
 * Mutation testing: what decides a verdict is changed in small ways, one at a time, and some test has to notice.
 * `npm run mutants -- --mutate PATTERN`; docs/mutants.md says how, and why some changes need not be noticed.
 */
export default {
  testRunner: 'held-vitest',
  plugins: ['./bin/mutants/runner.mjs'],
  mutate: ['lib/{verdict,checks,net,proofs,status}/**/*.ts'],
  coverageAnalysis: 'perTest',
  // A static mutant needs a process of its own and the whole suite: too long for tables that other tests read anyway.
  ignoreStatic: true,
  // Rewriting tsconfig.json needs the compiler's old interface, which TypeScript 7 has not: a name at which there is none.
  tsconfigFile: 'none.json',
  disableTypeChecks: false,
  concurrency: 1,
  timeoutMS: 10_000,
  ignorePatterns: ['.output', '.demo', 'coverage', 'docs/pictures', 'reports'],
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { reportTests: false, reportMutants: process.env.CI === undefined, allowColor: false },
  tempDirName: '.output/mutants',
  htmlReporter: { fileName: '.output/mutants-report/index.html' },
  jsonReporter: { fileName: '.output/mutants-report/mutants.json' },
};
