const { inspect } = require('node:util');
const { compare, expectation } = require('./compare');
const { observe } = require('./observe');

/** Makes one call through both libraries; tells the wanted differences and the unexplained ones. */
async function runPair(libraries, lane, call) {
  const official = await observe(libraries.official, lane, call);
  const ours = await observe(libraries.ours, lane, call);
  const { expected, applied } = expectation(call, official);
  const differences = compare(expected, ours, call);
  return { call, official, ours, applied, differences };
}

const limited = (value, depth = 4) =>
  inspect(value, { depth, breakLength: 130, maxStringLength: 1500, maxArrayLength: 60 });

function tellSide({ how, data, requests, result, error }) {
  const sent = requests.map(
    ({ origin, method, path, headers, body }) =>
      `    ${origin} ${method} ${path}\n      ${limited(headers)}\n      body ${limited(body)}`,
  );
  const end = result ? limited({ ...result }) : limited(error);
  return [`  ${how}: ${end}`, `    data ${data}`, ...sent].join('\n');
}

/** All that is needed to make the call again and to see what went wrong. */
function report({ call, official, ours, applied, differences }, seed) {
  const script = call.script.map((reply) => ({
    ...reply,
    body: Buffer.isBuffer(reply.body) ? reply.body.toString('utf8') : reply.body,
  }));
  return [
    `unexplained difference in ${call.name}: ${call.library}, ${call.row.id}`,
    ...(seed === undefined
      ? []
      : [`  again: DIFFERENTIAL_SEED=${seed} DIFFERENTIAL_ONLY=${call.name.slice(1)}`]),
    ...differences.map((line) => `  - ${line}`),
    `  options ${limited(call.options)}, changed to ${limited(call.mutation)}`,
    `  arguments ${limited(call.args())}`,
    `  replies ${limited(script)}`,
    `  wanted differences applied: ${applied.join(', ') || 'none'}`,
    'official:',
    tellSide(official),
    'ours:',
    tellSide(ours),
  ].join('\n');
}

/** Runs `calls` over a few lanes at once; each lane makes one pair at a time, so its log is one side's. */
async function runAll(libraries, lanes, calls, onResult) {
  const next = calls[Symbol.iterator]();
  await Promise.all(
    lanes.map(async (lane) => {
      for (let step = next.next(); !step.done; step = next.next()) {
        onResult(await runPair(libraries, lane, step.value));
      }
    }),
  );
}

module.exports = { report, runAll, runPair };
