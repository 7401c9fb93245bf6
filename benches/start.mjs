// Process start, one call, exit, through the official client, which is an ES module only.
import { LokaliseApi } from 'lokalise-official';

const [origin, project] = process.argv.slice(2);
const api = new LokaliseApi({ apiKey: 'bench', host: origin });
await api.projects().get(project);
