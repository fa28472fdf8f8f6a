import { planOf, type Module } from '../kit.ts';
import type { Locale } from '../language.ts';

/** Headings of the pages, in the language of the cartridge. */
export interface CartridgeWords {
  readonly kit: (programme: string) => string;
  readonly why: string;
  readonly stateOfTheArt: string;
  readonly plan: string;
  readonly step: (title: string, from: number, minutes: number) => string;
  readonly exercises: string;
  readonly reading: string;
  readonly open: (title: string) => string;
}

interface Cartridge {
  readonly programme: string;
  readonly locale: Locale;
  readonly modules: readonly Module[];
  /** The kit file itself, which comes back in whole where the pages would not. */
  readonly kitFile: string;
  /** Where Binôme is launched, without a final slash; absent, pages come alone. */
  readonly launchUrl?: string;
  readonly words: CartridgeWords;
}

export const KIT_FILE_NAME = 'binome-kit.json';

/**
 * The texts of a Common Cartridge 1.3 by file name (IMS CC 1.3, sections 4 and 10): a page a module,
 * and a link that opens the module in Binôme over LTI. The kit file lies beside them.
 */
export function cartridgeFiles(cartridge: Cartridge): Readonly<Record<string, string>> {
  const { modules, launchUrl, kitFile } = cartridge;
  const pages = modules.map((module) => [pageName(module), page(cartridge, module)] as const);
  const links =
    launchUrl === undefined
      ? []
      : modules.map((module) => [linkName(module), link(cartridge, module, launchUrl)] as const);
  return {
    'imsmanifest.xml': manifest(cartridge),
    ...Object.fromEntries([...pages, ...links]),
    [KIT_FILE_NAME]: kitFile,
  };
}

const pageName = ({ id }: Module): string => `modules/${id}.html`;
const linkName = ({ id }: Module): string => `links/${id}.xml`;

function manifest({ programme, locale, modules, launchUrl, words }: Cartridge): string {
  const title = escaped(words.kit(programme));
  const items = modules.map((module, index) => {
    const name = escaped(module.content[locale].title);
    const own = `<item identifier="i${index}p" identifierref="r${index}p"><title>${name}</title></item>`;
    if (launchUrl === undefined) return own;
    const open = escaped(words.open(module.content[locale].title));
    return `${own}<item identifier="i${index}l" identifierref="r${index}l"><title>${open}</title></item>`;
  });
  const resources = modules.map((module, index) => {
    const href = pageName(module);
    const own = `<resource identifier="r${index}p" type="webcontent" href="${href}"><file href="${href}"/></resource>`;
    if (launchUrl === undefined) return own;
    return `${own}<resource identifier="r${index}l" type="imsbasiclti_xmlv1p3"><file href="${linkName(module)}"/></resource>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="binome-kit" xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1 http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_imscp_v1p2_v1p0.xsd http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest http://www.imsglobal.org/profile/cc/ccv1p3/LOM/ccv1p3_lommanifest_v1p0.xsd">
<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.3.0</schemaversion><lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string language="${locale}">${title}</lomimscc:string></lomimscc:title></lomimscc:general></lomimscc:lom></metadata>
<organizations><organization identifier="o" structure="rooted-hierarchy"><item identifier="root">${items.join('')}</item></organization></organizations>
<resources>${resources.join('')}<resource identifier="kit" type="webcontent" href="${KIT_FILE_NAME}"><file href="${KIT_FILE_NAME}"/></resource></resources>
</manifest>
`;
}

/** XHTML, so that whatever reads the page as XML can too. */
function page({ locale, words }: Cartridge, module: Module): string {
  const { title, summary, why, stateOfTheArt, exercises, reading } = module.content[locale];
  const list = (lines: readonly string[]): string =>
    `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
  const steps = planOf(module, locale).map(
    ({ title: step, from, minutes, say, do: act, watch }) =>
      `<h3>${escaped(words.step(step, from, minutes))}</h3>${list([say, act, watch])}`,
  );
  const tasks = exercises.map(
    ({ title: task, tool, steps: todo }) => `<h3>${escaped(`${task} (${tool})`)}</h3>${list(todo)}`,
  );
  const sources = reading.map(
    ({ title: text, by, url }) =>
      `<li><a href="${escaped(url)}">${escaped(text)}</a>, ${escaped(by)}</li>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="${locale}" xml:lang="${locale}"><head><meta charset="utf-8"/><title>${escaped(title)}</title></head>
<body><h1>${escaped(title)}</h1><p>${escaped(summary)}</p>
<h2>${escaped(words.why)}</h2>${list(why)}
<h2>${escaped(words.stateOfTheArt)}</h2>${list(stateOfTheArt)}
<h2>${escaped(words.plan)}</h2>${steps.join('')}
<h2>${escaped(words.exercises)}</h2>${tasks.join('')}
<h2>${escaped(words.reading)}</h2><ul>${sources.join('')}</ul>
</body></html>
`;
}

/** An LTI link (CC 1.3, section 10): the platform matches it with the tool by its address. */
function link({ locale, words }: Cartridge, module: Module, launchUrl: string): string {
  const { title, summary } = module.content[locale];
  const target = `module:${module.id}`;
  const address = escaped(`${launchUrl}?to=${encodeURIComponent(target)}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<cartridge_basiclti_link xmlns="http://www.imsglobal.org/xsd/imslticc_v1p3" xmlns:blti="http://www.imsglobal.org/xsd/imsbasiclti_v1p0" xmlns:lticm="http://www.imsglobal.org/xsd/imslticm_v1p0" xmlns:lticp="http://www.imsglobal.org/xsd/imslticp_v1p0">
<blti:title>${escaped(words.open(title))}</blti:title><blti:description>${escaped(summary)}</blti:description><blti:custom><lticm:property name="binome_target">${escaped(target)}</lticm:property></blti:custom><blti:secure_launch_url>${address}</blti:secure_launch_url><blti:vendor><lticp:code>binome</lticp:code><lticp:name>Binôme</lticp:name></blti:vendor>
</cartridge_basiclti_link>
`;
}

/** Text for XML, without the control characters that XML 1.0 has no place for. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uFFFF]/gu, (letter) =>
      (letter.codePointAt(0) ?? 0) > 0xffff ? letter : '',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
