import type http from 'node:http';
import type { Socket } from 'node:net';
import { keepAliveSeconds } from './kept-answer.js';
import type { PageCache } from './page-cache.js';
import { readPlainGet } from './plain-get.js';

const firstRequestMs = 10_000;
const nextRequestMs = (keepAliveSeconds + 1) * 1_000; // longer than is said, so that none is cut off that was in time
const stalledMs = 60_000; // without a byte taken by a reader who has more to come
const largest = 256 * 1_024; // bytes of an answer that is made ready in one piece

/**
 * Stands before an http server: a request for a kept page that is plain beyond doubt is answered at once with ready
 * bytes; at the first that is anything else the connection goes to the server for good, with that request unread.
 * To be opened before the server listens. `close` ends the connections that the server does not know of; those that
 * come later go straight to it.
 */
export function openFrontDoor(server: http.Server, cache: PageCache): { close(): void } {
  const behind = server.listeners('connection');
  const here = new Set<Socket>();
  let open = true;

  const handOver = (socket: Socket) => {
    for (const listener of behind) Reflect.apply(listener, server, [socket]);
  };
  const arrive = (socket: Socket) => {
    if (!open) {
      handOver(socket);
      return;
    }
    here.add(socket);
    attend(socket, cache, {
      gone: () => here.delete(socket),
      handOver: () => handOver(socket),
    });
  };
  server.removeAllListeners('connection');
  server.on('connection', arrive);

  return {
    close() {
      open = false;
      for (const socket of here) socket.destroy();
    },
  };
}

interface Exits {
  /** The connection is no longer at the door: closed, or about to be handed over. */
  readonly gone: () => void;
  readonly handOver: () => void;
}

function attend(socket: Socket, cache: PageCache, exits: Exits): void {
  let answered = false;

  const read = (chunk: Buffer) => {
    const answer = readyAnswer(chunk, cache);
    if (answer === null) {
      leave(chunk);
      return;
    }
    const taken = socket.write(answer);
    if (!taken && socket.writableLength > 0) {
      // The reader is slower than we are: nothing more is read before all is taken, so that one answer waits at most.
      socket.pause();
      socket.setTimeout(stalledMs);
    } else if (!answered) {
      socket.setTimeout(nextRequestMs);
    }
    answered = true;
  };
  const drained = () => {
    if (!socket.isPaused()) return;
    socket.setTimeout(nextRequestMs);
    socket.resume();
  };
  const ended = () => void socket.end(); // the server allows connections that are half open, and so must be told
  const destroy = () => void socket.destroy();
  const leave = (chunk: Buffer) => {
    socket.off('data', read).off('drain', drained).off('end', ended).off('close', exits.gone);
    socket.off('timeout', destroy).off('error', destroy).setTimeout(0);
    exits.gone();
    socket.pause();
    socket.unshift(chunk);
    exits.handOver();
    process.nextTick(() => socket.resume()); // when all of the server's listeners are there
  };

  socket.setNoDelay(true);
  socket.setTimeout(firstRequestMs);
  socket.on('error', destroy).on('timeout', destroy).on('close', exits.gone);
  socket.on('end', ended).on('drain', drained).on('data', read);
}

function readyAnswer(chunk: Buffer, cache: PageCache): Buffer | null {
  const asked = readPlainGet(chunk);
  if (asked === null) return null;
  const answer = cache.find(asked.path)?.answer(asked.acceptEncoding, asked.ifNoneMatch);
  return answer === undefined || answer.bytes.length > largest ? null : answer.onTheWire(Date.now());
}
