// Loaded before a program (`node --import`): writes down every module that it loads, to the file that
// LOADED_MODULES names, and stands for `@azure/functions-core`, which only the Functions host has.
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import process from 'node:process';

const CORE = 'binome-test:functions-core';
const NOTHING = 'dispose: () => undefined';
const source = `module.exports = {
  version: '4', hostVersion: '4', setProgrammingModel() {}, getProgrammingModel() {}, log() {},
  registerFunction: () => ({ ${NOTHING} }), registerHook: () => ({ ${NOTHING} }),
  Disposable: class { dispose() {} },
}`;
const loaded = [];

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@azure/functions-core'
      ? { url: CORE, format: 'commonjs', shortCircuit: true }
      : next(specifier, context),
  load(url, context, next) {
    if (url === CORE) return { format: 'commonjs', source, shortCircuit: true };
    loaded.push(url);
    return next(url, context);
  },
});
process.on('exit', () => writeFileSync(process.env['LOADED_MODULES'], loaded.join('\n')));
