'use strict';

const { deflateRawSync } = require('node:zlib');

// Those of the format's description, APPNOTE.TXT: 2.0 is the version that knows deflate.
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
// 1 January 1980, the earliest there is: equal content gives equal archives.
const DATE = 0x0021;

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/**
 * Node's own `zlib.crc32` came with Node 22.
 *
 * @param {Uint8Array} bytes
 * @returns {number}
 */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ byte) & 0xff];
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * @param {ReadonlyArray<readonly [name: string, content: string]>} files
 * @returns {Buffer}
 */
function zip(files) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const [path, text] of files) {
    const name = Buffer.from(path);
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const common = describe(name, content, packed);
    const body = [numbers([4, LOCAL_HEADER]), common, name, packed];
    bodies.push(...body);
    directory.push(
      numbers([4, CENTRAL_HEADER], [2, VERSION]),
      common,
      // No comment, first disk, no attributes.
      numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      name,
    );
    offset += Buffer.concat(body).length;
  }
  const central = Buffer.concat(directory);
  const count = files.length;
  const sizes = numbers([2, count], [2, count], [4, central.length], [4, offset], [2, 0]);
  return Buffer.concat([...bodies, central, numbers([4, END], [2, 0], [2, 0]), sizes]);
}

/**
 * The part that both headers of a file share.
 *
 * @param {Buffer} name
 * @param {Buffer} content
 * @param {Buffer} packed
 */
function describe(name, content, packed) {
  return numbers(
    [2, VERSION],
    [2, UTF8_NAMES],
    [2, DEFLATE],
    [2, 0],
    [2, DATE],
    [4, crc32(content)],
    [4, packed.length],
    [4, content.length],
    [2, name.length],
    [2, 0],
  );
}

/** @param {(readonly [size: number, value: number])[]} fields little-endian */
function numbers(...fields) {
  return Buffer.concat(
    fields.map(([size, value]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );
}

module.exports = { crc32, zip };
