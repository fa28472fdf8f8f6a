import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment, readConfig } from '../config.ts';
import { modelToken } from '../model-config.ts';
import type { StoreConfig } from '../production-config.ts';
import { credentialOf, openExchange, openStore } from '../wiring-store.ts';
import { learningCheckups } from './doctor/check-learning.ts';
import { lmsCheckups } from './doctor/check-lms.ts';
import { recordCheckups } from './doctor/check-records.ts';
import { serviceCheckups } from './doctor/check-services.ts';
import { checkups, type Finding } from './doctor/checkups.ts';

const USAGE = `Usage: npm run doctor [-- --offline]
Checks the settings in the environment, then what they lead to, and says how to mend what is wrong.
--offline  looks at the settings alone, and sends nothing anywhere
Answers 0 when all is well, 1 when something must be mended, 2 when it was asked wrongly.`;

async function main(args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg !== '--offline')) {
    console.error(USAGE);
    return 2;
  }
  const read = readConfig();
  if ('problems' in read) {
    for (const { variable, problem, remedy } of read.problems) {
      say({ what: variable, is: 'wrong', says: problem, remedy });
    }
    return 1;
  }
  if (read.config.mode === 'local') {
    say({
      what: 'BINOME_MODE',
      is: 'well',
      says: 'local mode, on this machine, data in ' + read.config.dataFolder,
    });
    return 0;
  }
  say({ what: 'settings', is: 'well', says: 'complete, for a real tenant' });
  if (args.includes('--offline')) return 0;
  let isWell = true;
  const { config } = read;
  const exchange = openExchange(config, credentialOf(config));
  const looks = [
    ...checkups(config, credentialOf(config)),
    ...serviceCheckups(environment(), config.publicUrl, modelToken(credentialOf(config))),
    ...recordCheckups(environment(), config.tenants),
    ...learningCheckups({
      publicUrl: config.publicUrl,
      tenants: config.tenants,
      ...(config.graph ? { ask: (tenant: string) => exchange.application(tenant) } : {}),
    }),
    ...lmsCheckups({
      publicUrl: config.publicUrl,
      secret: config.linkSecret,
      ...(isThere(config.store)
        ? { openStore: () => openStore(config.store, credentialOf(config)) }
        : {}),
    }),
  ];
  for (const check of looks) {
    const finding = await check();
    say(finding);
    if (finding.is === 'wrong') isWell = false;
  }
  return isWell ? 0 : 1;
}

/** A file that is not there yet is not made by looking at it. */
function isThere(store: StoreConfig): boolean {
  return store.kind !== 'sqlite' || existsSync(join(store.dataFolder, 'binome.sqlite'));
}

function say({ what, is, says, remedy }: Finding): void {
  const mark = { well: 'ok   ', warning: 'note ', wrong: 'WRONG' }[is];
  console.log(`${mark} ${what}: ${says}${remedy === undefined ? '' : `\n      → ${remedy}`}`);
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'the doctor could not look');
  return 1;
});
