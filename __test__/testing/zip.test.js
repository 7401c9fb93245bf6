const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const zlib = require('node:zlib');
const { crc32, zip } = require('../../testing/lib/zip.js');
const { unzip } = require('../../examples/sync-files/unzip.js');

describe('CRC-32', () => {
  it('has the value that the world agrees on', () => {
    assert.equal(crc32(Buffer.from('123456789')), 0xcbf43926);
    assert.equal(crc32(Buffer.alloc(0)), 0);
  });

  it('is that of Node where Node has one', { skip: !('crc32' in zlib) }, () => {
    const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 31) & 0xff));
    assert.equal(crc32(bytes), Reflect.get(zlib, 'crc32')(bytes));
  });
});

describe('a zip archive', () => {
  it('holds its files, whatever their names and lengths', () => {
    const files = { 'locale/en.json': '{}', 'ü.txt': 'ā'.repeat(100_000), empty: '' };
    assert.deepEqual(unzip(zip(Object.entries(files))), files);
  });

  it('is laid out as the format says', () => {
    const archive = zip([['a', 'content']]);
    assert.equal(archive.readUInt32LE(0), 0x04034b50);
    assert.equal(archive.readUInt16LE(8), 8, 'deflated');
    assert.equal(archive.readUInt32LE(14), crc32(Buffer.from('content')));
    assert.equal(archive.readUInt32LE(22), 7, 'the length unpacked');
    assert.equal(archive.readUInt32LE(archive.length - 22), 0x06054b50);
  });

  it('is the same for the same content', () => {
    assert.deepEqual(zip([['a', 'b']]), zip([['a', 'b']]));
  });

  it('may be empty', () => {
    assert.deepEqual(unzip(zip([])), {});
  });
});
