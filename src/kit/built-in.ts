import type { Module } from '../domain/kit.ts';
import { checkingInformation } from './checking-information/module.ts';
import { collaborationTools } from './collaboration-tools/module.ts';
import { dataStorytelling } from './data-storytelling/module.ts';
import { everydayCybersecurity } from './everyday-cybersecurity/module.ts';
import { generativeAi } from './generative-ai/module.ts';
import { personalData } from './personal-data/module.ts';
import { professionalNetworks } from './professional-networks/module.ts';
import { wellBeing } from './well-being/module.ts';

/** The modules that come with the product, in the order in which a kit shows them. */
export const BUILT_IN_MODULES: readonly Module[] = [
  generativeAi,
  checkingInformation,
  personalData,
  professionalNetworks,
  collaborationTools,
  dataStorytelling,
  everydayCybersecurity,
  wellBeing,
];
