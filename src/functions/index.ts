import { readConfig } from '../config.ts';
import { wireServices } from '../wiring-production.ts';
import { registerFunctions } from './register.ts';

/** What the Functions host loads: configuration, adapters, registrations. Bad settings stop it here. */
const read = readConfig();
if ('problems' in read) {
  const lines = read.problems.map((p) => `${p.variable}: ${p.problem}. ${p.remedy}.`);
  throw new Error(`the settings of the function app will not do:\n${lines.join('\n')}`);
}
if (read.config.mode !== 'production') {
  throw new Error('BINOME_MODE: functions run in production only. Set BINOME_MODE to production.');
}
const { ports, queues, forget, observe } = wireServices(read.config);
if (queues === undefined) {
  throw new Error('QUEUE_URL: is not set. Set it to https://ACCOUNT.queue.core.windows.net.');
}
registerFunctions({
  ports,
  park: (...job) => queues.park(...job),
  forget,
  ...(observe === undefined ? {} : { observe }),
});
