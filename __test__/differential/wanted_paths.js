const { nothingSent } = require('./expected');

// The wanted differences in where a request goes; they belong to the list in wanted.js.

/** Bytes of `text` with every valid %XX decoded. */
function decoded(text) {
  const bytes = Buffer.from(text, 'utf8').toString('latin1');
  return bytes.replace(/%([0-9a-f]{2})/gi, (_all, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** True where `sent` is `intended` in another spelling: the same segments, the same query. */
function sameSegments(sent, intended) {
  if (/[?#\\]/.test(sent)) return false;
  const [ours, theirs] = [sent.split('/'), intended.split('/')];
  return (
    ours.length === theirs.length && ours.every((part, at) => decoded(part) === decoded(theirs[at]))
  );
}

const hostOf = (call) =>
  call.mutation?.host ?? (call.row.client === 'api' ? call.options?.host : call.options[2]) ?? '';
const versionOf = (call) =>
  call.mutation?.version ?? (call.row.client === 'api' ? call.options?.version : call.options[3]);

function prefixOf(call, version) {
  const [, path = ''] = /^\{\w\}(\/.*)?$/.exec(hostOf(call)) ?? [];
  const prefix = path.replace(/\/+$/, '');
  return prefix.endsWith(`/${version}`) ? prefix.slice(0, -version.length - 1) : prefix;
}

/** A path and its query; neither a `?` in an argument nor a `#` gets into the latter. */
const cut = (target) => {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at)];
};

const isInvalidUrl = (error) => error?.kind === 'TypeError' && /Invalid URL/.test(error.message);
const trimmed = (version) => version.replace(/^\/+|\/+$/g, '');
const VERSIONS = { LokaliseApiV1: 'v1', LokaliseApiOta: 'v3', LokaliseOtaBundles: 'v3' };
const defaultVersion = ({ row }) =>
  row.client === 'api' ? (VERSIONS[row.library] ?? 'api2') : 'oauth2';

function entries(expectRefusal) {
  return [
    {
      id: 'host-invalid',
      defect: 'host-invalid',
      why: 'a host that is no URL is refused by its name',
      applies: (_call, { error }) => isInvalidUrl(error),
      expect: (expected, call) => {
        nothingSent(expected, call);
        expected.error = (error) => error.kind === 'TypeError' && /host/i.test(error.message);
      },
    },
    {
      id: 'version-invalid',
      defect: 'version-invalid',
      why: 'a version that is no plain path is refused by its name',
      applies: (call, { how }) =>
        how !== 'not constructed' && /[^\w./:{}-]/.test(versionOf(call) ?? ''),
      expect: (expected, call) => {
        nothingSent(expected, call);
        expected.error = (error) => error.kind === 'TypeError' && /version/i.test(error.message);
      },
    },
    {
      id: 'auth-url',
      defect: 1,
      why: 'the authorization page is under the version',
      applies: (call, { how }) => call.row.id === 'auth.auth' && how === 'returned',
      expect: (expected, call) => {
        const url = new URL(JSON.parse(expected.result.value));
        const version = trimmed(versionOf(call) ?? 'oauth2');
        url.pathname = `${prefixOf(call, version)}/${version}/auth`;
        expected.result.value = JSON.stringify(url.href);
        expected.result.json = expected.result.value;
      },
    },
    {
      id: 'version-slashes',
      defect: 7,
      why: 'slashes around the version do not change the host or double',
      applies: (call, { requests }) => {
        const version = versionOf(call);
        return typeof version === 'string' && version !== trimmed(version) && requests.length > 0;
      },
      expect: ({ requests }, call) => {
        const { path } = requests[0];
        const version = versionOf(call);
        if (version.startsWith('/')) {
          // The official client takes the version's first part for a host, and sends the token there.
          requests[0].origin = 'A';
          requests[0].path = (sent) => sent.endsWith(path) && /^\/127\.0\.0\.1:\d+\//.test(sent);
        } else {
          requests[0].path = path.replace(`/${version}/`, `/${trimmed(version)}/`);
        }
      },
    },
    {
      id: 'host-prefix',
      defect: 6,
      why: 'a path in the host is kept, a version at its end not doubled',
      applies: (call, { requests }) =>
        requests.length > 0 &&
        prefixOf(call, trimmed(versionOf(call) ?? defaultVersion(call))) !== '',
      expect: ({ requests }, call) => {
        const version = trimmed(versionOf(call) ?? defaultVersion(call));
        requests[0].path = prefixOf(call, version) + requests[0].path;
      },
    },
    {
      id: 'path-segment',
      defect: 4,
      why: 'a path argument stays in its segment, or is refused',
      applies: (_call, { requests }, { path, refusals }) =>
        refusals.some(({ id }) => id === 'path-segment') ||
        (path !== undefined &&
          typeof requests[0]?.path === 'string' &&
          !requests[0].path.split('?')[0].endsWith(`/${path}`)),
      expect: (expected, call, facts) => {
        if (facts.refusals.length > 0) return expectRefusal(expected, call, facts);
        const version = trimmed(versionOf(call) ?? defaultVersion(call));
        const intended = `${prefixOf(call, version)}/${version}/${facts.path}`;
        const [, query] = cut(expected.requests[0].path);
        expected.requests[0].path = (sent) => {
          const [path, ours] = cut(sent);
          return sameSegments(path, intended) && ours === query;
        };
      },
    },
  ];
}

module.exports = { entries };
