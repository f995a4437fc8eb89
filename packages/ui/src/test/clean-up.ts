import { beforeEach } from 'vitest';
import { cleanup } from 'vitest-browser-react';

// The library asks for this itself, but only in the first file of a page that serves all of them.
beforeEach(() => cleanup());
