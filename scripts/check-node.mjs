// Runs before the demo and the tests on whatever Node npm found: the project's scripts are TypeScript,
// which Node runs by itself from 22.18 on. On the usual platforms `npm install` brings Node 26.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    [
      `Patchbay: this script runs on Node ${process.versions.node}, but it needs Node 22.18 or newer.`,
      'Normally `npm install` brings its own Node 26 for macOS, Linux and Windows as an optional dependency;',
      'it is missing here (optional dependencies switched off, or a platform without a package).',
      'Install Node 22.18 or newer and run the command again.',
    ].join('\n'),
  );
  process.exit(1);
}
