import { ok } from '../domain/result.ts';
import { exportKit } from '../usecases/export-kit.ts';
import { importKit } from '../usecases/import-kit.ts';
import { leadsSession } from '../usecases/leads-session.ts';
import { listModules, readForEditing, readHistory, readModule } from '../usecases/read-kit.ts';
import { archiveModule, saveModule } from '../usecases/save-module.ts';
import type { Edition } from '../domain/kit/edition.ts';
import {
  ArchiveShape,
  ChangedModuleShape,
  KitHistoryShape,
  KitFileShape,
  KitImportedShape,
  KitImportShape,
  KitShape,
  ModuleEditionShape,
  ModuleViewShape,
  NewModuleShape,
  SavedModuleShape,
} from '../wire/kit.ts';
import type { Call } from './context.ts';
import { endpoint } from './endpoint.ts';
import { readKitFile } from './kit-file.ts';
import { handOut, presentEdition, presentKit, presentModule } from './present-kit.ts';

export const KIT_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/kit',
    summary: 'The modules of the teaching kit, in the reader’s language; drafts for managers only',
    answer: KitShape,
    handle: async ({ ports, actor, param, locale }) => {
      const listed = await listModules(ports, actor, param('programmeId'));
      return listed.ok ? ok(presentKit(listed.value, locale)) : listed;
    },
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/kit/{moduleId}',
    summary:
      'One module as it is in force; the session plan for mentors, managers, and who leads the `session`',
    answer: ModuleViewShape,
    handle: (call) => read(call),
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/kit/{moduleId}/versions/{version}',
    summary: 'One module in the version that a session was prepared with; `session` as above',
    answer: ModuleViewShape,
    handle: (call) => read(call, versionOf(call.param('version'))),
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/kit/{moduleId}/edition',
    summary:
      'The newest version of a module in both languages, for its editor; `version` asks for an earlier one',
    answer: ModuleEditionShape,
    handle: async ({ ports, actor, param, query, locale }) => {
      const version = query('version');
      const opened = await readForEditing(ports, actor, {
        programmeId: param('programmeId'),
        moduleId: param('moduleId'),
        ...(version === undefined ? {} : { version: versionOf(version) }),
      });
      return opened.ok ? ok(presentEdition(opened.value, locale)) : opened;
    },
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/kit/{moduleId}/history',
    summary: 'Every version of a module, newest first, and what each changed',
    answer: KitHistoryShape,
    handle: async ({ ports, actor, param }) => {
      const asked = { programmeId: param('programmeId'), moduleId: param('moduleId') };
      const lines = await readHistory(ports, actor, asked);
      return lines.ok ? ok({ versions: handOut(lines.value) }) : lines;
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/kit',
    summary: 'Adds a module of the programme’s own, as a draft or published',
    body: NewModuleShape,
    answer: SavedModuleShape,
    handle: async ({ ports, actor, param, body }) => {
      const { module: draft, publish } = body;
      const programmeId = param('programmeId');
      const saved = await saveModule(ports, actor, { programmeId, draft, publish });
      return saved.ok ? ok(presentSaved(saved.value)) : saved;
    },
  }),
  endpoint({
    method: 'put',
    path: '/programmes/{programmeId}/kit/{moduleId}',
    summary: 'Changes a module: a draft in place, a published one as a new version',
    body: ChangedModuleShape,
    answer: SavedModuleShape,
    handle: async ({ ports, actor, param, body }) => {
      const { module: draft, publish, seen } = body;
      const where = { programmeId: param('programmeId'), moduleId: param('moduleId') };
      const saved = await saveModule(ports, actor, { ...where, draft, publish, seen });
      return saved.ok ? ok(presentSaved(saved.value)) : saved;
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/kit/{moduleId}/archive',
    summary: 'Takes a module out of the kit, or back into it',
    body: ArchiveShape,
    handle: ({ ports, actor, param, body }) =>
      archiveModule(ports, actor, {
        programmeId: param('programmeId'),
        moduleId: param('moduleId'),
        archived: body.archived,
      }),
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/kit-file',
    summary: 'The whole kit in force as one file',
    answer: KitFileShape,
    handle: async ({ ports, actor, param }) => {
      const exported = await exportKit(ports, actor, param('programmeId'));
      return exported.ok ? ok(handOut(exported.value)) : exported;
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/kit-file',
    summary: 'Imports a kit file whole or not at all, or says what importing it would do',
    body: KitImportShape,
    answer: KitImportedShape,
    handle: async ({ ports, actor, param, body, locale }) => {
      const file = readKitFile(body.content);
      if (!file.ok) return file;
      const programmeId = param('programmeId');
      const { preview } = body;
      const imported = await importKit(ports, actor, { programmeId, ...file.value, preview });
      if (!imported.ok) return imported;
      return ok({
        modules: imported.value.map(({ module, outcome }) => ({
          id: module.id,
          version: module.version,
          title: module.content[locale].title,
          outcome,
        })),
      });
    },
  }),
];

/** A version as it stands in an address; 0, which none has, for anything else. */
function versionOf(text: string): number {
  return /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : 0;
}

async function read({ ports, actor, param, query, locale }: Call<undefined>, version?: number) {
  const asked = { programmeId: param('programmeId'), moduleId: param('moduleId') };
  const read = await readModule(ports, actor, {
    ...asked,
    ...(version === undefined ? {} : { version }),
  });
  if (!read.ok) return read;
  const { module, audience } = read.value;
  const sessionId = query('session');
  const leads =
    sessionId !== undefined && (await leadsSession(ports, actor, { ...asked, sessionId }));
  return ok(presentModule(module, leads && audience !== 'mentor' ? 'leader' : audience, locale));
}

function presentSaved({ module, revision, status }: Edition) {
  return { id: module.id, version: module.version, revision, status };
}
