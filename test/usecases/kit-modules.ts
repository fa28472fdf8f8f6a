import type { Module } from '../../src/domain/kit.ts';
import type { ModuleDraft } from '../../src/domain/kit/edition.ts';
import { wellBeing } from '../../src/kit/well-being/module.ts';

/** What a manager writes: a module that keeps every rule, under a title of its own. */
export function draftOf(title: string, module: Module = wellBeing): ModuleDraft {
  const { id: _id, version: _version, content, ...rest } = module;
  return {
    ...rest,
    content: { fr: { ...content.fr, title }, en: { ...content.en, title: `${title} (en)` } },
  };
}
