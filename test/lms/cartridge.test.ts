import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readKitFile } from '../../src/api/kit-file.ts';
import { cartridgeFiles, KIT_FILE_NAME } from '../../src/domain/kit/cartridge.ts';
import { BUILT_IN_MODULES } from '../../src/kit/built-in.ts';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { client, type Client } from '../api/client.ts';
import { found, world, type World } from '../usecases/harness.ts';
import { approvedProgramme, MANAGER } from '../usecases/story.ts';

/** What is open at the end, or what closed something else: nothing for well-formed XML of ours. */
function unbalanced(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, close, name = '', self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/gu)) {
    if (close === '/') {
      if (open.pop() !== name) return [`</${name}>`];
    } else if (self !== '/') open.push(name);
  }
  const rest = xml.replaceAll(/<\?[^?]*\?>|<\/?[\w:]+(?:\s[^<>]*?)?\/?>/gu, '');
  const stray = /<|&(?!amp;|lt;|gt;|quot;)/u.exec(rest);
  return stray === null ? open : [...open, stray[0]];
}

describe('the kit as a Common Cartridge', () => {
  let at: World;
  let api: Client;
  let programmeId: string;
  beforeAll(async () => {
    at = world();
    api = client(at);
    programmeId = (await approvedProgramme(at, { name: 'Regards <croisés> & "Cie"' })).id;
  });
  afterAll(() => at.close());

  test('lists every file that it holds, and names the version of the standard', async () => {
    const path = `/programmes/${programmeId}/kit-cartridge`;
    const reply = await api.call('get', path, { as: MANAGER });
    const { fileName, content } = reply.json as { fileName: string; content: string };
    expect(fileName).toMatch(/\.imscc$/u);
    const files = unzipSync(Buffer.from(content, 'base64'));
    const manifest = new TextDecoder().decode(found(files['imsmanifest.xml']));
    expect(manifest).toContain('<schemaversion>1.3.0</schemaversion>');
    expect(manifest).toContain('Regards &lt;croisés&gt; &amp; &quot;Cie&quot;');
    const named = [...manifest.matchAll(/<file href="([^"]+)"/gu)].map(([, href]) => href);
    expect(new Set(named)).toEqual(
      new Set(Object.keys(files).filter((name) => name !== 'imsmanifest.xml')),
    );
    const ids = [...manifest.matchAll(/<resource identifier="([^"]+)"/gu)].map(([, id]) => id);
    for (const [, ref] of manifest.matchAll(/identifierref="([^"]+)"/gu)) {
      expect(ids).toContain(ref);
    }
    const back = readKitFile(new TextDecoder().decode(found(files[KIT_FILE_NAME])));
    expect(back.ok && back.value.modules).toEqual(BUILT_IN_MODULES);
  });

  test('is well-formed whatever a module says, with a link that opens it where LTI is spoken', () => {
    const [module] = BUILT_IN_MODULES;
    const content = {
      ...found(module).content,
      fr: {
        ...found(module).content.fr,
        title: 'A & B <script> "c" \u0007 🙂',
        why: [']]>', '&amp;', '<!--'],
      },
    };
    const files = cartridgeFiles({
      programme: 'X & Y',
      locale: 'fr',
      modules: [{ ...found(module), content }],
      kitFile: '{}',
      launchUrl: 'https://binome.example/lti/launch',
      words: catalogueOf('fr').lms.cartridge,
    });
    for (const [name, text] of Object.entries(files)) {
      if (name !== KIT_FILE_NAME) expect([name, unbalanced(text)]).toEqual([name, []]);
    }
    const link = found(files[`links/${found(module).id}.xml`]);
    expect(link).toContain(`https://binome.example/lti/launch?to=module%3A${found(module).id}`);
    expect(Object.values(files).join('')).not.toContain('\u0007');
    expect(Object.values(files).join('')).toContain('🙂');
  });
});
