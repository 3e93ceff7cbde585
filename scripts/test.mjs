// npm test: every test there is, with Node's own runner; the build first, since the journeys use it.
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
