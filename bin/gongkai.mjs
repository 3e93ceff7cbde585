#!/usr/bin/env node
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildServer } from '../scripts/build.mjs';

const { main } = await import(pathToFileURL(path.join(await buildServer(), 'main-cli.js')).href);
await main(process.argv);
