import { otherSide } from '../domain/pair.ts';
import { ok } from '../domain/result.ts';
import {
  signAgreement,
  viewAgreement,
  writeAgreement,
  type AgreementView,
} from '../usecases/agree.ts';
import {
  AgreementShape,
  SignAgreementShape,
  WriteAgreementShape,
  type AgreementWire,
  type TermsWire,
} from '../wire/agreement.ts';
import type { Call } from './context.ts';
import { endpoint } from './endpoint.ts';

const AGREEMENT = '/programmes/{programmeId}/pairs/{pairId}/agreement';

export const AGREEMENT_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: AGREEMENT,
    summary: 'The agreement of my pair, or what to start from',
    answer: AgreementShape,
    handle: async ({ ports, actor, param }) => {
      const view = await viewAgreement(ports, actor, namedPair(param));
      return view.ok ? ok(presentAgreement(view.value)) : view;
    },
  }),
  endpoint({
    method: 'put',
    path: AGREEMENT,
    summary: 'Writes or changes the agreement and signs it; the other is asked to sign',
    body: WriteAgreementShape,
    handle: async ({ ports, actor, param, body }) => {
      const written = await writeAgreement(ports, actor, { ...namedPair(param), ...body });
      return written.ok ? ok(undefined) : written;
    },
  }),
  endpoint({
    method: 'post',
    path: `${AGREEMENT}/signature`,
    summary: 'Signs the version that was shown',
    body: SignAgreementShape,
    handle: async ({ ports, actor, param, body }) => {
      const signed = await signAgreement(ports, actor, { ...namedPair(param), ...body });
      return signed.ok ? ok(undefined) : signed;
    },
  }),
];

function namedPair(param: Call<unknown>['param']) {
  return { programmeId: param('programmeId'), pairId: param('pairId') };
}

function presentAgreement(view: AgreementView): AgreementWire {
  const { pair, side, agreement, draft, mayChange } = view;
  const { programmeId, pairId, other } = pair;
  const signed = agreement?.signatures ?? {};
  return {
    programmeId,
    pairId,
    side,
    other: { ...other },
    version: agreement?.version ?? 0,
    terms: presentTerms(draft),
    byMe: agreement?.by === side,
    signedByMe: signed[side] !== undefined,
    signedByOther: signed[otherSide(side)] !== undefined,
    ...(agreement?.inForce === undefined ? {} : { inForce: agreement.inForce.version }),
    history: (agreement?.history ?? []).map(({ version, terms, by, at }) => ({
      version,
      terms: presentTerms(terms),
      byMe: by === side,
      at,
    })),
    mayChange,
  };
}

function presentTerms(terms: AgreementView['draft']): TermsWire {
  return { ...terms, moduleIds: [...terms.moduleIds], confidences: [...terms.confidences] };
}
