'use strict';

/**
 * One call in a process of its own, whose environment is what is tested. Its argument is the JSON
 * of the options of a client; it prints what the call came to.
 */

const { inspect } = require('node:util');
const { LokaliseApi } = require('../..');

async function main() {
  try {
    const api = new LokaliseApi(JSON.parse(process.argv[2]));
    const projects = await api.projects().list();
    return { names: projects.items?.map(({ name }) => name) ?? projects.map(({ name }) => name) };
  } catch (error) {
    const { name, message, code } = /** @type {any} */ (error);
    return { name, message, code, shown: inspect(error, { depth: 20 }) };
  }
}

main().then((outcome) => console.log(JSON.stringify(outcome)));
