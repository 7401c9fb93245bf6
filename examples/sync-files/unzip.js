'use strict';

const { inflateRawSync } = require('node:zlib');

/**
 * Reads an archive by its directory, as programs do.
 *
 * @param {Buffer} archive
 * @returns {Record<string, string>} texts by path
 */
function unzip(archive) {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06'));
  const count = archive.readUInt16LE(end + 10);
  let entry = archive.readUInt32LE(end + 16);
  /** @type {Record<string, string>} */
  const files = {};
  for (let index = 0; index < count; index += 1) {
    const [packed, , nameLength, extra, comment] = [20, 24, 28, 30, 32].map((offset) =>
      offset < 28 ? archive.readUInt32LE(entry + offset) : archive.readUInt16LE(entry + offset),
    );
    const name = archive.subarray(entry + 46, entry + 46 + nameLength).toString();
    const local = archive.readUInt32LE(entry + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    files[name] = inflateRawSync(archive.subarray(start, start + packed)).toString();
    entry += 46 + nameLength + extra + comment;
  }
  return files;
}

module.exports = { unzip };
