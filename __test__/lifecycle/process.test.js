const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { json, PROJECTS, recordingServer } = require('../wire/servers.js');
const { start } = require('./programs.js');

/** What a process gives that ended by itself and had nothing to complain about. */
const CLEAN = { code: 0, signal: null, stderr: '' };

describe('a process ends by itself', { timeout: 120_000 }, () => {
  it('after it has required the package', async (t) => {
    const { ended } = start(t, () => {});
    assert.deepEqual(await ended, { ...CLEAN, stdout: '' });
  });

  it('after it has constructed clients', async (t) => {
    const { ended } = start(t, ({ LokaliseApi, LokaliseApiOAuth, LokaliseAuth }) => {
      globalThis.kept = [
        new LokaliseApi({ apiKey: 'key' }).projects(),
        new LokaliseApiOAuth({ apiKey: 'key' }).projects(),
        new LokaliseAuth('id', 'secret').auth('read_projects'),
      ];
    });
    assert.deepEqual(await ended, { ...CLEAN, stdout: '' });
  });

  it('when its last call has settled, and not before', async (t) => {
    // The timer keeps nothing alive, so that it beats only while something else does.
    const program = start(
      t,
      ({ LokaliseApi }, host) => {
        setInterval(() => console.log('beat'), 5).unref();
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        projects.list().then((list) => console.log('settled', list.length));
      },
      [(await recordingServer(t, answerAfterBeats)).host],
    );
    async function answerAfterBeats(_request, response) {
      await program.saying('beat', 20);
      json(response, PROJECTS);
    }
    const { stdout, ...rest } = await program.ended;
    assert.deepEqual(rest, CLEAN);
    assert.match(stdout, /settled 1\n/);
  });

  it('when a call has failed', async (t) => {
    const server = await recordingServer(t, (_request, response) => response.socket.destroy());
    const { ended } = start(
      t,
      ({ LokaliseApi }, host) => {
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        projects.list().catch((error) => console.log(error.message));
      },
      [server.host],
    );
    assert.deepEqual(await ended, { ...CLEAN, stdout: 'fetch failed\n' });
  });

  it('when a call was refused before anything was sent', async (t) => {
    const { ended } = start(t, ({ LokaliseApi }) => {
      const projects = new LokaliseApi({ apiKey: 'key' }).projects();
      projects.get('..').catch((error) => console.log(error.name));
    });
    assert.deepEqual(await ended, { ...CLEAN, stdout: 'TypeError\n' });
  });

  it('while its connections are still kept alive', async (t) => {
    const server = await recordingServer(t);
    const program = start(
      t,
      async ({ LokaliseApi }, host) => {
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        // Holds the process where it is about to end until the test has looked at its connections.
        process.on('exit', () => {
          const fs = require('node:fs');
          fs.writeSync(1, 'ending\n');
          fs.readSync(0, Buffer.alloc(1));
        });
        await Promise.all([projects.list(), projects.list(), projects.list()]);
        await projects.list();
      },
      [server.host],
    );
    await program.saying('ending');
    assert.ok(server.sockets.size > 0);
    program.child.stdin.end('.');
    assert.deepEqual(await program.ended, { ...CLEAN, stdout: 'ending\n' });
    await server.deserted();
  });

  it('after calls and pauses in turn', async (t) => {
    const server = await recordingServer(t);
    const { ended } = start(
      t,
      async ({ LokaliseApi }, host) => {
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        for (let round = 0; round < 20; round += 1) {
          await Promise.all(Array.from({ length: round % 4 }, () => projects.list()));
          await new Promise((resolve) => setTimeout(resolve, round % 3));
        }
        console.log('done');
      },
      [server.host],
    );
    assert.deepEqual(await ended, { ...CLEAN, stdout: 'done\n' });
  });

  it('when the reply of a call that nobody waits for has come', async (t) => {
    const server = await recordingServer(t);
    const { ended } = start(
      t,
      ({ LokaliseApi }, host) => {
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        for (let call = 0; call < 5; call += 1) void projects.create({ name: `${call}` });
      },
      [server.host],
    );
    assert.deepEqual(await ended, { ...CLEAN, stdout: '' });
    assert.equal(server.requests.length, 5);
  });
});

describe('a process is ended in mid-call', { timeout: 120_000 }, () => {
  /**
   * A server that answers the last of 21 requests, when all have come, and the others never.
   *
   * @param {import('node:test').TestContext} t
   */
  async function holdingServer(t) {
    const server = await recordingServer(t, async (request, response) => {
      if (!request.url.endsWith('/last')) return;
      await server.requested(21);
      json(response, {});
    });
    return server;
  }

  const WAYS = {
    'by process.exit': {
      end: () => process.exit(7),
      expected: { code: 7, signal: null, stderr: '' },
    },
    'by process.exit with process.exitCode': {
      end: () => {
        process.exitCode = 9;
        process.exit();
      },
      expected: { code: 9, signal: null, stderr: '' },
    },
    'by process.reallyExit, which runs no handler': {
      end: () => process.reallyExit(3),
      expected: { code: 3, signal: null, stderr: '' },
    },
    'by an uncaught exception': {
      end: () => {
        setImmediate(() => {
          throw new Error('uncaught on purpose');
        });
      },
      expected: { code: 1, signal: null, stderr: /uncaught on purpose/ },
    },
    'by an unhandled rejection': {
      end: () => Promise.reject(new Error('unhandled on purpose')),
      expected: { code: 1, signal: null, stderr: /unhandled on purpose/ },
    },
  };
  for (const [how, { end, expected }] of Object.entries(WAYS)) {
    it(`${how}: with the usual code, and its connections close`, async (t) => {
      const server = await holdingServer(t);
      const program = start(
        t,
        `async ({ LokaliseApi }, host) => {
          const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
          for (let call = 0; call < 20; call += 1) void projects.get(String(call));
          await projects.get('last');
          await (${end})();
        }`,
        [server.host],
      );
      const { code, signal, stdout, stderr } = await program.ended;
      assert.deepEqual([code, signal, stdout], [expected.code, expected.signal, '']);
      if (typeof expected.stderr === 'string') assert.equal(stderr, expected.stderr);
      else assert.match(stderr, expected.stderr);
      assert.equal(server.requests.length, 21);
      await server.deserted();
    });
  }

  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) {
    it(`by ${signal}: as any process`, async (t) => {
      const server = await recordingServer(t, () => {});
      const program = start(
        t,
        ({ LokaliseApi }, host) => {
          const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
          for (let call = 0; call < 20; call += 1) void projects.list();
        },
        [server.host],
      );
      await server.requested(20);
      program.child.kill(signal);
      const ended = await program.ended;
      assert.deepEqual(ended, { code: null, signal, stdout: '', stderr: '' });
      await server.deserted();
    });
  }

  it('by process.exit while replies pour in, cleanly every time', async (t) => {
    const server = await recordingServer(t);
    const program = async ({ LokaliseApi }, host, after) => {
      const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
      let settled = 0;
      for (let call = 0; call < 200; call += 1) {
        projects.list().then(() => {
          settled += 1;
          if (settled === after) process.exit(5);
        });
      }
    };
    for (const after of [1, 2, 10, 50, 100, 150, 199, 200]) {
      const { ended } = start(t, program, [server.host, after]);
      assert.deepEqual(await ended, { code: 5, signal: null, stdout: '', stderr: '' });
    }
  });

  it('by process.exit right after the call, before anything can have been sent', async (t) => {
    const server = await recordingServer(t);
    const program = ({ LokaliseApi }, host) => {
      void new LokaliseApi({ apiKey: 'key', host }).projects().list();
      process.exit(6);
    };
    for (let round = 0; round < 5; round += 1) {
      const { ended } = start(t, program, [server.host]);
      assert.deepEqual(await ended, { code: 6, signal: null, stdout: '', stderr: '' });
    }
  });

  it('by process.exit from an exit handler that calls', async (t) => {
    const server = await recordingServer(t);
    const { ended } = start(
      t,
      ({ LokaliseApi }, host) => {
        const projects = new LokaliseApi({ apiKey: 'key', host }).projects();
        process.on('exit', () => void projects.list());
        void projects.list().then(() => process.exit(4));
      },
      [server.host],
    );
    assert.deepEqual(await ended, { code: 4, signal: null, stdout: '', stderr: '' });
  });
});
