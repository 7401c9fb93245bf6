'use strict';

const check = require('./check.js');
const { makeProject, showProject } = require('./project.js');
const { checkProjectSeed } = require('./project-seed.js');

/**
 * @import { ApiTokenSeed, ClientSeed, ProjectSeed, Seed, Seeded } from '../index.js'
 * @import { Project } from './project.js'
 * @import { Shelves } from './shelves.js'
 */

/** @typedef {{clientId: string, clientSecret: string, name: string}} Client */
/** @typedef {{clientId: string, scopes: readonly string[]}} Grant */
/** @typedef {Grant & {expires: number}} ExpiringGrant */

/** Everything that the stand-in knows: what lists give, in the order in which it came. */
class Store {
  /** @type {Map<string, Project>} */
  projects = new Map();
  /** @type {Map<string, {readOnly: boolean}>} */
  apiTokens = new Map();
  /** @type {Map<string, Client>} */
  clients = new Map();
  /** @type {Map<string, ExpiringGrant>} */
  codes = new Map();
  /** @type {Map<string, ExpiringGrant>} */
  accessTokens = new Map();
  /** @type {Map<string, Grant>} */
  refreshTokens = new Map();

  /** @type {Map<string, {expires: number}>} tokens for over-the-air requests, by the token */
  jwts = new Map();
  /** @type {Set<string>} tokens with which apps fetch their bundles */
  sdkTokens = new Set();
  /** @type {Map<string, Buffer>} zip archives to download, by the random part of their address */
  bundles = new Map();
  /** @type {Shelves} what belongs to no project and no team */
  shelves = new Map();
  /** @type {Map<number, Shelves>} */
  #teamShelves = new Map();

  #projectsMade = 0;
  #lastId = 10_000_000;

  /**
   * @param {() => number} now
   * @param {number} teamId
   */
  constructor(now, teamId) {
    this.now = now;
    this.teamId = teamId;
  }

  /** @returns {number} ascending, and never the same for two things */
  newId() {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** @returns {number[]} the stand-in's own first */
  teamIds() {
    const others = [...this.projects.values()].map(({ data }) => data.team_id);
    return [...new Set([this.teamId, ...others])];
  }

  /** @param {number} teamId */
  hasTeam(teamId) {
    return this.teamIds().includes(teamId);
  }

  /** @param {number} teamId @returns {Shelves} */
  teamShelves(teamId) {
    const shelves = this.#teamShelves.get(teamId) ?? new Map();
    this.#teamShelves.set(teamId, shelves);
    return shelves;
  }

  /**
   * @param {ProjectSeed} seed already checked
   * @returns {Project}
   */
  addProject(seed) {
    this.#projectsMade += 1;
    const defaults = {
      now: this.now(),
      teamId: this.teamId,
      number: this.#projectsMade,
      newId: () => this.newId(),
    };
    const project = makeProject(seed, defaults);
    this.projects.set(project.data.project_id, project);
    return project;
  }

  /**
   * @param {Seed} data
   * @param {string} name of the argument, for errors
   * @returns {Seeded}
   */
  seed(data, name) {
    const { projects, apiTokens, clients } = checkSeed(data, name);
    refuseTaken(projects, this.projects, 'project_id', `${name}.projects`);
    refuseTaken(apiTokens, this.apiTokens, 'token', `${name}.apiTokens`);
    refuseTaken(clients, this.clients, 'clientId', `${name}.clients`);

    for (const { token, readOnly } of apiTokens) {
      this.apiTokens.set(token, { readOnly: readOnly ?? false });
    }
    for (const client of clients) {
      this.clients.set(client.clientId, { ...client, name: client.name ?? client.clientId });
    }
    return { projects: projects.map((project) => showProject(this.addProject(project))) };
  }
}

/**
 * @param {unknown} data
 * @param {string} name
 * @returns a copy, which no later change of `data` reaches
 */
function checkSeed(data, name) {
  const seed = check.object(data, name, ['projects', 'apiTokens', 'clients']);
  return {
    projects: check.array(seed.projects ?? [], `${name}.projects`, checkProjectSeed),
    apiTokens: check.array(seed.apiTokens ?? [], `${name}.apiTokens`, checkApiToken),
    clients: check.array(seed.clients ?? [], `${name}.clients`, checkClient),
  };
}

/** @type {(value: unknown, name: string) => ApiTokenSeed} */
function checkApiToken(value, name) {
  if (typeof value === 'string') return { token: check.text(value, name) };
  const { token, readOnly } = check.object(value, name, ['token', 'readOnly']);
  return {
    token: check.text(token, `${name}.token`),
    readOnly: check.optional(check.boolean)(readOnly, `${name}.readOnly`),
  };
}

/** @type {(value: unknown, name: string) => ClientSeed} */
function checkClient(value, name) {
  const client = check.object(value, name, ['clientId', 'clientSecret', 'name']);
  return {
    clientId: check.text(client.clientId, `${name}.clientId`),
    clientSecret: check.text(client.clientSecret, `${name}.clientSecret`),
    name: check.optional(check.text)(client.name, `${name}.name`),
  };
}

/**
 * @template {string} F
 * @param {ReadonlyArray<{[field in F]?: string}>} entries
 * @param {ReadonlyMap<string, unknown>} existing
 * @param {F} field
 * @param {string} name
 */
function refuseTaken(entries, existing, field, name) {
  const taken = new Set(existing.keys());
  for (const [index, { [field]: id }] of entries.entries()) {
    if (id === undefined) continue;
    if (taken.has(id)) throw new TypeError(`${name}[${index}].${field}: ${id} exists already`);
    taken.add(id);
  }
}

module.exports.Store = Store;
module.exports.checkSeed = checkSeed;
