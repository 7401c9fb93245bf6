const { canonical } = require('./observe');

/** How a method of this kind fails: `auth()` answers at once, all others through a promise. */
const failure = (call) => (call.row.reply === 'none' ? 'threw' : 'rejected');

function failed(expected) {
  expected.how = 'rejected';
  expected.result = undefined;
}

function nothingSent(expected, call) {
  expected.how = failure(call);
  expected.result = undefined;
  expected.requests = [];
  expected.final = true;
}

function apiError(expected, message, code, details) {
  failed(expected);
  const own = { code, details };
  const list = Object.entries(details).map(([key, value]) => `${key}: ${value}`);
  expected.error = {
    kind: 'ApiError',
    name: 'Error',
    message,
    own: canonical(own),
    json: JSON.stringify(own),
    text: `LokaliseError: ${message} (Code: ${code}) | Details: ${list.join(', ')}`,
  };
}

module.exports = { apiError, failed, nothingSent };
