import { useState } from 'react';
import { ProgrammeShape, type ProgrammeWire } from '../../wire/programme.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import type { Failure } from '../api.ts';
import { useApi, useCommand } from '../ui/resources.ts';
import { clashesOf, mergedOf, wholeOf, type Field, type Whole } from './whole.ts';
import { useHere } from '../ui/visits.ts';

/** How one page of settings shows a part of them, and what its form amounts to. */
export interface Part<F> {
  readonly read: (whole: Whole) => F;
  /** Undefined: something has to be mended first. */
  readonly write: (form: F, whole: Whole) => Whole | undefined;
}

export interface Editing<F> {
  readonly form: F;
  readonly isChanged: boolean;
  /** A save was tried with something to mend: only from then on is it pointed out. */
  readonly isTried: boolean;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** What somebody else saved meanwhile, while it has to be settled. */
  readonly clash: Clash | undefined;
  readonly change: (form: F) => void;
  /** Whether it was saved. */
  readonly save: () => Promise<boolean>;
  readonly settle: (preferred: ReadonlySet<Field>) => void;
  readonly putOff: () => void;
  readonly forget: () => void;
  /** What the server says is wrong with a field, by its path. */
  readonly problem: (path: string) => string | undefined;
}

export interface Clash {
  readonly theirs: ProgrammeWire;
  readonly mine: Whole;
  readonly rows: readonly { readonly field: Field; readonly isMine: boolean }[];
}

interface Edit<F> {
  readonly base: ProgrammeWire;
  readonly form: F;
}

/**
 * One page of settings being written. What was read when writing began is kept: the others'
 * changes reach the page as long as nothing was written, and are settled at saving from then on.
 */
export function useSettings<F>(
  programme: ProgrammeWire,
  reload: () => Promise<void>,
  part: Part<F>,
): Editing<F> {
  const api = useApi();
  const [edit, setEdit] = useHere<Edit<F> | undefined>('settings', undefined);
  const [isTried, setIsTried] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const base = edit?.base ?? programme;
  const form = edit?.form ?? part.read(wholeOf(programme));
  const put = useCommand((whole: Whole) =>
    api.send('PUT', programmeApi(programme.id), { ...whole, seen: base.version }, ProgrammeShape),
  );
  const forget = () => {
    setEdit(undefined);
    setIsTried(false);
    put.forget();
  };
  const save = async (): Promise<boolean> => {
    setIsTried(true);
    const whole = part.write(form, wholeOf(base));
    if (whole === undefined) return false;
    const reply = await put.run(whole);
    if (reply.ok || isOvertaken(reply.failure)) await reload();
    if (reply.ok) {
      // What is typed while the answer is on its way is to be saved next, on top of this.
      setEdit((now) =>
        now === undefined || now.form === form ? undefined : { base: reply.value, form: now.form },
      );
      setIsTried(false);
    } else if (isOvertaken(reply.failure)) setIsAsked(true);
    return reply.ok;
  };
  const mine = part.write(form, wholeOf(base));
  const clash =
    isAsked && mine !== undefined && programme.version > base.version
      ? {
          theirs: programme,
          mine,
          rows: clashesOf(wholeOf(base), mine, wholeOf(programme)),
        }
      : undefined;
  const fields = put.failure?.kind === 'refused' ? (put.failure.problem.fields ?? []) : [];
  return {
    form,
    isChanged: edit !== undefined,
    isTried,
    busy: put.busy,
    failure: isOvertaken(put.failure) ? undefined : put.failure,
    clash,
    change: (next) => setEdit({ base, form: next }),
    save,
    settle: (preferred) => {
      if (clash === undefined) return;
      const merged = mergedOf(wholeOf(base), clash.mine, wholeOf(programme), preferred);
      setEdit({ base: programme, form: part.read(merged) });
      setIsAsked(false);
      put.forget();
    },
    putOff: () => setIsAsked(false),
    forget,
    problem: (path) => fields.find((field) => field.path === path)?.message,
  };
}

function isOvertaken(failure: Failure | undefined): boolean {
  return failure?.kind === 'refused' && failure.problem.code === 'programme_changed';
}
