// Writes docs/openapi.json: the API of the server, as its routes read and the contract's types say.
// Run by `npm run openapi`, which lets imports lead to sources. A test fails while the file is not of today.
import { writeFileSync } from 'node:fs';
import { buildDocument } from '../packages/server/src/openapi/build-document.ts';

const file = new URL('../docs/openapi.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(buildDocument(), null, 2)}\n`);
console.log(`wrote ${file.pathname}`);
