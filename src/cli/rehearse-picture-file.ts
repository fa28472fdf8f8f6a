import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ok, refuse } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { PICTURE_MARK } from './rehearse-picture.ts';
import { causeOf } from './result-folder.ts';

export type PictureRefusal =
  | { readonly code: 'notSvg' | 'pictureIsFolder' | 'pictureIsOther' }
  | { readonly code: 'notWritable'; readonly cause: string };

/** Whether a picture may be written there: a new `.svg` file, or an earlier picture of ours. */
export function checkPicture(path: string): Result<void, PictureRefusal> {
  if (!/\.svg$/iu.test(path)) return refuse({ code: 'notSvg' });
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there === undefined) return ok(undefined);
    if (there.isDirectory()) return refuse({ code: 'pictureIsFolder' });
    const isOurs = readFileSync(path, 'utf8').includes(PICTURE_MARK);
    return isOurs ? ok(undefined) : refuse({ code: 'pictureIsOther' });
  } catch (error) {
    return refuse({ code: 'notWritable', cause: causeOf(error) });
  }
}

/** Writes the picture whole or not at all; folders on the way to it are made. */
export function writePicture(path: string, svg: string): Result<void, PictureRefusal> {
  const allowed = checkPicture(path);
  if (!allowed.ok) return allowed;
  let draft: string | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    draft = `${path}.${randomBytes(6).toString('hex')}.new`;
    writeFileSync(draft, svg, { flag: 'wx' });
    renameSync(draft, path);
    return ok(undefined);
  } catch (error) {
    if (draft !== undefined) rmSync(draft, { force: true });
    return refuse({ code: 'notWritable', cause: causeOf(error) });
  }
}
