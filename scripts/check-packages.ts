// What a package must be before anybody installs it: publint and attw agree with its exports, and nothing of
// the server half has slipped into what browsers load.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = fileURLToPath(new URL('..', import.meta.url));
const published = ['core', 'ui', 'server', 'mock-server'];
const forBrowsers = ['core', 'ui'];
const problems: string[] = [];

for (const name of published) {
  const pkgDir = join(root, 'packages', name);
  const { messages, pkg } = await publint({ pkgDir, strict: true, pack: 'npm' });
  for (const message of messages) problems.push(`${name}: ${formatMessage(message, pkg)}`);

  const attw = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
      '--pack',
      pkgDir,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      './styles.css',
      './essentials.css',
    ],
    { encoding: 'utf8' },
  );
  if (attw.status !== 0) problems.push(`${name}: ${attw.stdout}${attw.stderr}`);
}

/** Node built-ins, and the names under which a server keeps its secrets. */
const forbidden = [
  /from\s*["']node:/,
  /import\s*\(?\s*["']node:/,
  /UNIPILE_API_KEY|UNIPILE_SERVICE_KEY|UNIPILE_WEBHOOK_SECRET|PATCHBAY_SECRET/,
  /x-api-key/i,
];
const browserFolders = [...forBrowsers.map((name) => `packages/${name}/dist`), 'apps/demo/dist/web'];
for (const folder of browserFolders) {
  for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    // The provider side's door is read by server and mock only; ui cannot import it (a lint rule sees to it).
    if (!/\.(js|css|html)$/.test(file) || (folder === 'packages/core/dist' && file.startsWith('unipile')))
      continue;
    const text = readFileSync(join(root, folder, file), 'utf8');
    for (const pattern of forbidden) {
      if (pattern.test(text))
        problems.push(`${folder}/${file} contains ${pattern}, which no browser may load.`);
    }
  }
}

for (const problem of problems) console.error(problem);
console.log(
  `${published.length} packages and ${browserFolders.length} browser builds checked, ${problems.length} problems`,
);
process.exit(problems.length === 0 ? 0 : 1);
