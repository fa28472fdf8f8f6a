import { asking, TRAINING_SUBJECT, type CatalogueContent } from '../domain/catalogue.ts';
import type { CatalogueItem, CatalogueSettings } from '../domain/catalogue.ts';
import type { Scope } from '../domain/ids.ts';
import type { Programme } from '../domain/programme.ts';
import { afterFailure } from '../domain/records.ts';
import { ok } from '../domain/result.ts';
import { TRAINING_PATH } from '../kit/training-path.ts';
import type { CatalogueOutcome, CataloguePlace, LearningCatalogue } from './catalogue-port.ts';
import { CATALOGUE_LANE, catalogueOf, isTold } from './catalogue-scope.ts';
import { decide, KEY, listAll, toCreate, toDelete } from './documents.ts';
import { holdLease } from './hold-lease.ts';
import { kitOf } from './kit-of.ts';
import { changeLane, isResting, laneOf } from './lane.ts';
import { CATALOGUE_CONSUMER } from './note-activity.ts';
import type { Ports } from './ports.ts';
import type { Stored } from './store-port.ts';
import { TAB_PATHS } from './tab-paths.ts';
import { knownProgrammes } from './known-programmes.ts';
import { takeFacts } from './take-facts.ts';

type Needs = Ports & { readonly catalogue: LearningCatalogue };

/** Everything about the learning catalogue: what happened is noted, what is due is sent. */
export async function keepCatalogue(given: Ports): Promise<void> {
  const { catalogue } = given;
  if (catalogue === undefined) return;
  const ports = { ...given, catalogue };
  await takeFacts(ports, undefined, CATALOGUE_CONSUMER);
  for (const scope of await knownProgrammes(ports)) {
    const settings = await catalogueOf(ports, scope.tenantId);
    if (settings?.on === true) await sendOf(ports, scope, settings);
  }
}

/** One run at a time; a catalogue that asks for patience is left alone until it may be asked again. */
async function sendOf(ports: Needs, scope: Scope, settings: CatalogueSettings): Promise<void> {
  if (isResting(await laneOf(ports, scope, CATALOGUE_LANE), ports.clock.now())) return;
  const at = { tenantId: scope.tenantId, programmeId: '~catalogue' };
  const lease = await holdLease(ports, at, scope.programmeId);
  if (lease === undefined) return;
  try {
    await askForModules(ports, scope);
    await forgetUnwilling(ports, scope);
    const waiting = await ports.store.find('catalogueItem', scope, KEY.waiting);
    // What activities are about comes first.
    const ordered = [...waiting].sort((a, b) => rank(a.body) - rank(b.body));
    for (const item of ordered) {
      if (!(await lease.keep())) return;
      const outcome = await sendOne(ports, scope, settings, item.body);
      if (outcome === undefined) continue;
      await settle(ports, scope, item, outcome);
      if (outcome.status === 'later') return;
    }
  } finally {
    await lease.release();
  }
}

function rank({ kind }: CatalogueItem): number {
  return kind === 'content' ? 0 : 1;
}

/** Asks that the catalogue show the kit as it is in force, and no more what was taken out of it. */
async function askForModules(ports: Needs, scope: Scope): Promise<void> {
  const programme = await ports.store.get('programme', scope, scope.programmeId);
  if (programme === undefined) return;
  const wanted = await contentsOf(ports, scope, programme.body);
  const known = (await listAll(ports, 'catalogueItem', scope)).filter(
    ({ body }) => body.kind === 'content',
  );
  for (const [subject, content] of wanted) {
    const id = contentId(ports, scope, subject);
    const item = known.find((one) => one.id === id);
    if (item === undefined) {
      const body = { id, subject, kind: 'content', status: 'waiting', wanted: content } as const;
      await ports.store.commit(scope, [toCreate('catalogueItem', id, body)]);
    } else await ask(ports, scope, item, content);
  }
  for (const item of known) {
    if (!wanted.has(item.body.subject)) await ask(ports, scope, item, undefined);
  }
}

async function contentsOf(
  ports: Needs,
  scope: Scope,
  { locale, status }: Programme,
): Promise<ReadonlyMap<string, CatalogueContent>> {
  const contents = new Map<string, CatalogueContent>();
  if (status === 'archived') return contents;
  const { programmeId } = scope;
  for (const { archived, inForce } of await kitOf(ports, scope)) {
    if (archived || inForce === undefined) continue;
    const { title, summary } = inForce.content[locale];
    const url = ports.links.tab(TAB_PATHS.module(programmeId, inForce.id));
    contents.set(inForce.id, {
      title,
      description: summary,
      url,
      locale,
      minutes: inForce.minutes,
    });
  }
  const { title, description } = TRAINING_WORDS[locale];
  const url = ports.links.tab(TAB_PATHS.training(programmeId));
  const minutes = TRAINING_PATH.reduce((sum, unit) => sum + unit.minutes, 0);
  contents.set(TRAINING_SUBJECT, { title, description, url, locale, minutes });
  return contents;
}

const TRAINING_WORDS = {
  fr: {
    title: 'Se former au mentorat inversé',
    description: 'Ce qu’il faut savoir pour accompagner une personne de niveau supérieur.',
  },
  en: {
    title: 'Training for reverse mentors',
    description: 'What to know before mentoring somebody with more responsibility.',
  },
} as const;

function contentId({ ids }: Needs, { tenantId, programmeId }: Scope, subject: string): string {
  return ids.hash(['catalogue content', tenantId, programmeId, subject]);
}

/** Whoever no longer agrees, or is no longer here, is taken out of the catalogue. */
async function forgetUnwilling(ports: Needs, scope: Scope): Promise<void> {
  for (const item of await listAll(ports, 'catalogueItem', scope)) {
    if (item.body.kind !== 'activity' || item.body.wanted === undefined) continue;
    const consent = await ports.store.get('recordConsent', scope, item.body.participantId);
    if (!isTold(consent?.body)) await ask(ports, scope, item, undefined);
  }
}

async function ask(
  ports: Needs,
  scope: Scope,
  { id }: Stored<CatalogueItem>,
  wanted: CatalogueItem['wanted'],
): Promise<void> {
  await decide(ports, 'catalogueItem', scope, id, (item) => ok({ next: asking(item, wanted) }));
}

/** Undefined when it has to wait for what it is about. */
async function sendOne(
  { catalogue, ...ports }: Needs,
  scope: Scope,
  { providerId }: CatalogueSettings,
  item: CatalogueItem,
): Promise<CatalogueOutcome | undefined> {
  const { tenantId } = scope;
  const { id: externalId, remoteId } = item;
  const place: CataloguePlace = {
    ...{ tenantId, providerId, externalId },
    ...(remoteId === undefined ? {} : { remoteId }),
  };
  if (item.kind === 'content') {
    return item.wanted === undefined
      ? catalogue.removeContent(place)
      : catalogue.putContent(place, item.wanted);
  }
  if (item.wanted === undefined) return catalogue.removeActivity(place);
  const about = contentId({ ...ports, catalogue }, scope, item.subject);
  const content = (await ports.store.get('catalogueItem', scope, about))?.body;
  if (content?.remoteId === undefined) return undefined;
  return catalogue.putActivity(place, item.wanted, content.remoteId);
}

async function settle(
  ports: Needs,
  scope: Scope,
  sent: Stored<CatalogueItem>,
  outcome: CatalogueOutcome,
): Promise<void> {
  const now = ports.clock.now();
  if (outcome.status === 'later') {
    await changeLane(ports, scope, CATALOGUE_LANE, (lane) => afterFailure(lane, now, outcome));
    ports.log.warn('catalogue-later', { cause: outcome.cause });
    return;
  }
  const isRemoved = sent.body.wanted === undefined && outcome.status === 'done';
  await changeLane(ports, scope, CATALOGUE_LANE, ({ notBefore: _n, cause: _c, ...lane }) => ({
    ...lane,
    failures: 0,
    ...(outcome.status === 'done'
      ? { sent: lane.sent + 1, lastSentAt: now }
      : { refused: lane.refused + 1 }),
  }));
  if (isRemoved) {
    // Asked for again meanwhile, it stays and is made anew.
    await ports.store.commit(scope, [toDelete('catalogueItem', sent)]);
    return;
  }
  await decide(ports, 'catalogueItem', scope, sent.id, (item) => {
    const { cause: _before, ...rest } = item;
    const remoteId =
      outcome.status === 'done' ? (outcome.remoteId ?? item.remoteId) : item.remoteId;
    const known = { ...rest, ...(remoteId === undefined ? {} : { remoteId }) };
    // Somebody went further while this was on its way: that is sent next.
    const isSame = JSON.stringify(item.wanted) === JSON.stringify(sent.body.wanted);
    if (!isSame) return ok({ next: known });
    if (outcome.status === 'done') return ok({ next: { ...known, status: 'sent' } });
    return ok({ next: { ...known, status: 'failed', cause: outcome.cause } });
  });
}
