import { graphCalendars, graphDirectory } from '../../src/adapters/graph/office.ts';
import { localOffice } from '../../src/local/office.ts';
import { graphOffice } from '../adapters/graph/office-stub.ts';
import { stub } from '../adapters/graph/stub.ts';
import { describeOfficeContract } from './office-contract.ts';

describeOfficeContract('the office of local mode', (refused) =>
  Promise.resolve({
    ...localOffice({
      publicUrl: 'http://127.0.0.1:3978',
      whoIs: (token) => Promise.resolve(token),
      refused,
    }),
    tokenOf: (mail) => mail,
    close: () => Promise.resolve(),
  }),
);

describeOfficeContract('the office by Graph', async (refused) => {
  const graph = await stub();
  const office = graphOffice(() => graph.url);
  for (const permission of refused) office.refused.add(permission);
  graph.answer(office.reply);
  const settings = { graphUrl: graph.url, wait: () => Promise.resolve() };
  const tokenFor = ({ token }: { readonly token: string }) =>
    Promise.resolve({ ok: true, value: `obo:${token}` } as const);
  return {
    calendars: graphCalendars(settings, tokenFor),
    directory: graphDirectory(settings, tokenFor, () => 0),
    tokenOf: (mail) => mail,
    close: () => graph.close(),
  };
});
