'use strict';

/**
 * The signals that cancel calls.
 * @module
 */

/**
 * @typedef {import('../index.js').AbortSignalLike} Signal
 * @typedef {{cancel: () => void}} Cancellable
 */

/**
 * The calls that a signal cancels, with the one listener for them: Node warns of many.
 * @type {WeakMap<Signal, {calls: Set<Cancellable>, abort: () => void}>}
 */
const listening = new WeakMap();

/**
 * @param {Signal} signal
 * @param {Cancellable} call
 */
function listen(signal, call) {
  const known = listening.get(signal);
  if (known) {
    known.calls.add(call);
    return;
  }
  const calls = new Set([call]);
  // The newest first: a connection that an older call frees must not go to one that waits for it.
  const abort = () => {
    for (const one of [...calls].reverse()) one.cancel();
  };
  signal.addEventListener('abort', abort);
  listening.set(signal, { calls, abort });
}

/**
 * @param {Signal} signal
 * @param {Cancellable} call
 */
function leave(signal, call) {
  const known = listening.get(signal);
  known?.calls.delete(call);
  if (known?.calls.size !== 0) return;
  listening.delete(signal);
  signal.removeEventListener('abort', known.abort);
}

/** @param {Signal | undefined} signal */
function reasonOf(signal) {
  const reason = signal?.reason;
  return reason === undefined
    ? new DOMException('This operation was aborted', 'AbortError')
    : reason;
}

/**
 * @param {any} call
 * @returns {Signal | undefined}
 */
function signalOf(call) {
  const signal = call?.signal ?? undefined;
  if (signal === undefined) return undefined;
  const isSignal =
    typeof signal.addEventListener === 'function' &&
    typeof signal.removeEventListener === 'function' &&
    typeof signal.aborted === 'boolean';
  if (!isSignal) throw new TypeError('options.signal: expected an AbortSignal');
  return signal;
}

module.exports = { leave, listen, reasonOf, signalOf };
