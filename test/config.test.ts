import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const variablesOf = (env: Readonly<Record<string, string>>): readonly string[] => {
  const read = readConfig(env);
  return 'problems' in read ? read.problems.map(({ variable }) => variable) : [];
};

describe('the environment', () => {
  test('left alone means this machine, port 3978, ./data', () => {
    expect(readConfig({})).toEqual({
      config: { mode: 'local', port: 3978, host: '127.0.0.1', dataFolder: './data' },
    });
  });

  test('chooses a port, a folder and a loopback address', () => {
    expect(readConfig({ PORT: '8080', HOST: 'localhost', BINOME_DATA: '/srv/binome' })).toEqual({
      config: { mode: 'local', port: 8080, host: 'localhost', dataFolder: '/srv/binome' },
    });
    for (const HOST of ['::1', '127.0.0.2']) expect(variablesOf({ HOST })).toEqual([]);
  });

  test.each(['0', '65536', '-1', '80.5', 'http', '', ' ', 'Infinity'])(
    'refuses %j as a port',
    (PORT) => {
      expect(variablesOf({ PORT })).toEqual(['PORT']);
    },
  );

  test.each(['0.0.0.0', '::', '192.168.1.10', 'binome.example', '127.0.0.1.example', ''])(
    'refuses to listen on %j, where others could be anybody',
    (HOST) => {
      expect(variablesOf({ HOST })).toEqual(['HOST']);
    },
  );

  test.each(['MicrosoftAppId', 'CLIENT_ID', 'BOT_PASSWORD', 'AZURE_TENANT_ID'])(
    'refuses to start beside %s, unless it is empty',
    (variable) => {
      expect(variablesOf({ [variable]: 'x' })).toEqual([variable]);
      expect(variablesOf({ [variable]: '' })).toEqual([]);
    },
  );

  test('lists every problem at once, each with its remedy, and never a secret', () => {
    const read = readConfig({ PORT: 'x', HOST: '0.0.0.0', BOT_PASSWORD: 'hunter2', BOT_ID: 'b' });
    if (!('problems' in read)) throw new Error('nothing was refused');
    expect(read.problems.map(({ variable }) => variable)).toEqual([
      'PORT',
      'HOST',
      'BOT_ID',
      'BOT_PASSWORD',
    ]);
    expect(read.problems.every(({ remedy, problem }) => remedy !== '' && problem !== '')).toBe(
      true,
    );
    expect(JSON.stringify(read)).not.toContain('hunter2');
  });
});
