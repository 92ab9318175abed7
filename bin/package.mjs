/**
 * `npm run package`: the engine as a package for other programs, in `.output/package`: one module, its types, a manifest, licence and
 * readme. Publishing it is left to whoever owns the name; `npm pack` there makes the file.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, ROOT, runPackage, SetUpError } from './set-up.mjs';

const OUT = join(ROOT, '.output/package');
const ENTRY = 'lib/embed/verify.ts';

installDependencies();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const imported = await bundle();
declareTypes();
writeManifest(imported);
for (const file of ['LICENSE', 'CHANGELOG.md']) cpSync(join(ROOT, file), join(OUT, file));
cpSync(join(ROOT, 'docs/embedding.md'), join(OUT, 'README.md'));
console.log(OUT);

/** @returns the packages that the module imports */
async function bundle() {
  const { rolldown } = await import('rolldown');
  const isOurs = (id) => id.startsWith('.') || id.startsWith('/') || /^[A-Za-z]:/.test(id);
  const built = await rolldown({ input: join(ROOT, ENTRY), external: (id) => !isOurs(id), platform: 'neutral' });
  const { output } = await built.write({ dir: join(OUT, 'dist'), format: 'esm', entryFileNames: 'verify.js' });
  await built.close();
  const modules = output.flatMap(({ imports = [], dynamicImports = [] }) => [...imports, ...dynamicImports]);
  const names = modules.filter((id) => !output.some(({ fileName }) => fileName === id));
  return new Set(names.map((id) => /^(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? id));
}

function declareTypes() {
  const config = join(ROOT, '.output/package.tsconfig.json');
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(ROOT, 'lib'),
    outDir: join(OUT, 'types'),
    types: [],
  };
  writeFileSync(
    config,
    JSON.stringify({
      extends: '../tsconfig.json',
      compilerOptions,
      include: ['../lib/**/*.d.ts'],
      files: [`../${ENTRY}`],
    }),
  );
  const ok = runPackage('typescript/bin/tsc', ['--project', config]);
  rmSync(config);
  if (!ok) throw new SetUpError('The types could not be made; see above.');
  // Sources name each other by their own ending; what is published has the one of the module beside the types.
  for (const entry of readdirSync(join(OUT, 'types'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(from '\.[^']*|import\("\.[^"]*)\.tsx?(?=['"])/g, '$1.js'));
  }
}

function writeManifest(imported) {
  const { name, version, description, license, engines, dependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  const needed = Object.entries(dependencies).filter(([dependency]) => imported.has(dependency));
  const missing = [...imported].filter((id) => !(id in dependencies));
  if (missing.length > 0) throw new SetUpError(`Imported and not among the dependencies: ${missing.join(', ')}`);
  const manifest = {
    name,
    version,
    description,
    license,
    type: 'module',
    sideEffects: false,
    engines,
    exports: {
      './verify': { types: './types/embed/verify.d.ts', default: './dist/verify.js' },
      './package.json': './package.json',
    },
    files: ['dist', 'types', 'CHANGELOG.md'],
    dependencies: Object.fromEntries(needed),
  };
  writeFileSync(join(OUT, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
