// Loaded before the service (`node --import`): what it would send to Microsoft's hosts goes to a stub on
// loopback instead, at the level of requests, so that everything above them is what runs in production.
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import { URL } from 'node:url';

const stub = new URL(process.env['REROUTE_TO']);
const HOSTS = new Set([
  'login.microsoftonline.com',
  'login.botframework.com',
  'graph.microsoft.com',
  // The service looks at itself from outside.
  'binome.example.com',
]);

const request = https.request;
https.request = (first, ...rest) => {
  const isAddress = typeof first === 'string' || first instanceof URL;
  const given = isAddress
    ? { ...urlOptions(new URL(first)), ...(typeof rest[0] === 'object' ? rest[0] : {}) }
    : first;
  const host = given.hostname ?? given.host;
  if (!HOSTS.has(host)) return request(first, ...rest);
  const { agent: _agent, ...options } = given;
  const back = rest.find((one) => typeof one === 'function');
  return http.request(
    {
      ...options,
      protocol: 'http:',
      hostname: stub.hostname,
      host: stub.hostname,
      port: stub.port,
      headers: { ...options.headers, 'x-host': host },
    },
    back,
  );
};
https.get = (...all) => {
  const asked = https.request(...all);
  asked.end();
  return asked;
};
syncBuiltinESMExports();

const fetched = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = new URL(typeof input === 'string' || input instanceof URL ? input : input.url);
  if (!HOSTS.has(url.hostname)) return fetched(input, init);
  return fetched(new URL(`${url.pathname}${url.search}`, stub), init);
};

function urlOptions({ hostname, pathname, search }) {
  return { hostname, path: `${pathname}${search}` };
}
