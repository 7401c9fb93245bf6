'use strict';

const { once } = require('node:events');
const { createServer } = require('node:http');
const { setTimeout: wait } = require('node:timers/promises');
const { parsed } = require('./body.js');
const { ApiFailure } = require('./reply.js');

/**
 * @import { IncomingMessage, Server, ServerResponse } from 'node:http'
 * @import { AddressInfo } from 'node:net'
 * @import { Faults } from './faults.js'
 * @import { Reply } from './reply.js'
 * @import { Request } from './router.js'
 */

/** @typedef {{-readonly [K in keyof import('../index.js').RecordedRequest]: import('../index.js').RecordedRequest[K]}} Recorded */

/**
 * @typedef {object} Services
 * @property {Faults} faults
 * @property {(recorded: Recorded) => void} record
 * @property {(request: Request) => Reply} serve
 */

const HOSTNAME = '127.0.0.1';

/**
 * @param {number} port
 * @param {Services} services
 * @returns {Promise<{port: number, close: () => Promise<void>}>}
 */
async function listen(port, services) {
  const server = createServer((incoming, outgoing) => {
    // Only a client that goes away mid-request makes this reject, and nobody is left to answer.
    handle(incoming, outgoing, services).catch(() => outgoing.destroy());
  });
  server.listen(port, HOSTNAME);
  await once(server, 'listening');
  const address = /** @type {AddressInfo} */ (server.address());
  /** @type {Promise<void> | undefined} */
  let closed;
  return {
    port: address.port,
    close: () => {
      closed ??= close(server);
      return closed;
    },
  };
}

/** @param {Server} server @returns {Promise<void>} */
async function close(server) {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

/**
 * @param {IncomingMessage} incoming
 * @param {ServerResponse} outgoing
 * @param {Services} services
 */
async function handle(incoming, outgoing, { faults, record, serve }) {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const request = readHead(incoming);
  /** @type {Recorded} */
  const recorded = {
    method: request.method,
    path: request.path,
    query: Object.fromEntries(request.query),
    headers: request.headers,
    body: undefined,
    status: null,
  };
  record(recorded);
  request.text = await readText(incoming);
  recorded.body = parsed(request.text);

  const fault = faults.take(request.method, request.path);
  if (fault?.delay) await pause(fault.delay, gone.signal);
  if (fault?.reset) {
    incoming.socket.resetAndDestroy();
    return;
  }
  const reply = fault?.reply ?? serveSafely(request, serve);
  recorded.status = reply.status;
  outgoing.writeHead(reply.status, reply.headers);
  outgoing.end(reply.body);
}

/**
 * @param {Request} request
 * @param {(request: Request) => Reply} serve
 * @returns {Reply}
 */
function serveSafely(request, serve) {
  try {
    return serve(request);
  } catch (error) {
    // A defect of the stand-in itself: better said than hidden behind a cut connection.
    return new ApiFailure(500, `The stand-in failed: ${String(error)}`).toReply();
  }
}

/**
 * @param {IncomingMessage} incoming
 * @returns {Request}
 */
function readHead(incoming) {
  // Not through URL, which would resolve the `..` and encodings that tests want to see.
  const target = (incoming.url ?? '/').replace(/^https?:\/\/[^/]*/i, '');
  const mark = target.indexOf('?');
  return {
    method: incoming.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    ),
    text: '',
  };
}

/** @param {IncomingMessage} incoming */
async function readText(incoming) {
  let text = '';
  incoming.setEncoding('utf8');
  for await (const chunk of incoming) text += chunk;
  return text;
}

/**
 * @param {number} milliseconds
 * @param {AbortSignal} gone
 */
async function pause(milliseconds, gone) {
  if (milliseconds !== Number.POSITIVE_INFINITY) {
    await wait(milliseconds, undefined, { signal: gone });
    return;
  }
  gone.throwIfAborted();
  await once(gone, 'abort');
  gone.throwIfAborted();
}

module.exports = { listen };
