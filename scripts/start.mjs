// npm start: builds what is missing, then serves. The desk is built while the database starts.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildDesk, buildServer } from './build.mjs';

console.log('公开 Gongkai 正在启动……');
const deskReady = buildDesk();
const server = await buildServer();
const { main } = await import(pathToFileURL(path.join(server, 'main-web.js')).href);
await main(deskReady);
