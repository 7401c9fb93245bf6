export { startStandIn } from './index.js';
