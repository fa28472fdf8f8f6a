import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Participant } from '../../src/domain/participant.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { TRAINING_PATH } from '../../src/kit/training-path.ts';
import { changeProgramme } from '../../src/usecases/change-programme.ts';
import { leaveProgramme } from '../../src/usecases/leave-programme.ts';
import {
  assessMyself,
  listMentors,
  selectMentor,
  takeTrainingCheck,
  viewMyPreparation,
} from '../../src/usecases/prepare-mentor.ts';
import { publishRun } from '../../src/usecases/publish-run.ts';
import { done, found, world, type World } from './harness.ts';
import {
  approvedProgramme,
  enrol,
  EXECUTIVE,
  MANAGER,
  matched,
  MENTOR,
  NEW_PROGRAMME,
  participantsOf,
  TWO,
} from './story.ts';

const OPINION = { mastery: 3, transmission: 2, posture: 4 } as const;

let at: World;
let programme: Programme;
let programmeId: string;
beforeEach(async () => {
  at = world();
  programme = await approvedProgramme(at);
  programmeId = programme.id;
  await at.install(MENTOR, EXECUTIVE);
  await enrol(at, programme, TWO);
});
afterEach(() => at.close());

async function mentor(): Promise<Participant> {
  const people = await participantsOf(at, programme);
  return found(people.find(({ profile }) => profile.role === 'mentor'));
}

async function passAll(): Promise<void> {
  for (const unit of TRAINING_PATH) {
    const answers = Object.fromEntries(unit.check.map(({ id, right }) => [id, right]));
    done(await takeTrainingCheck(at.ports, MENTOR, { programmeId, unitId: unit.id, answers }));
  }
}

function require(): ReturnType<typeof changeProgramme> {
  const options = { training: 'required' } as const;
  return changeProgramme(at.ports, MANAGER, {
    programmeId,
    settings: NEW_PROGRAMME,
    options,
    seen: 1,
  });
}

describe('a mentor', () => {
  it('assesses themselves, is selected, and completes the training unit by unit', async () => {
    done(await assessMyself(at.ports, MENTOR, { programmeId, opinion: OPINION }));
    const { id: participantId } = await mentor();
    done(await selectMentor(at.ports, MANAGER, { programmeId, participantId, selected: true }));
    const mine = done(await viewMyPreparation(at.ports, MENTOR, programmeId));
    expect(mine.preparation).toMatchObject({ selfAssessment: OPINION, trained: {} });
    const [first] = TRAINING_PATH;
    const wrong = await takeTrainingCheck(at.ports, MENTOR, {
      programmeId,
      unitId: found(first).id,
      answers: {},
    });
    expect(done(wrong)).toMatchObject({ passed: false, trained: false });
    await passAll();
    expect((await mentor()).preparation?.trainedAt).toBeDefined();
  });

  it('is shown to the manager in alphabetical order, and to no peer', async () => {
    const listed = done(await listMentors(at.ports, MANAGER, programmeId));
    expect(listed.mentors.map(({ profile }) => profile.name)).toEqual([MENTOR.name]);
    for (const who of [MENTOR, EXECUTIVE]) {
      expect(await listMentors(at.ports, who, programmeId)).toMatchObject({
        error: { code: 'not_found' },
      });
    }
  });
});

it('selects nobody who left while a manager made up their mind, and sends them nothing', async () => {
  const { id: participantId } = await mentor();
  done(await leaveProgramme(at.ports, MENTOR, programmeId));
  await at.work();
  const input = { programmeId, participantId, selected: true, opinion: OPINION };
  expect(await selectMentor(at.ports, MANAGER, input)).toMatchObject({
    error: { code: 'participant_left' },
  });
  expect((await mentor()).preparation).toBeUndefined();
});

describe('a training that is required', () => {
  it('comes before any proposal', async () => {
    done(await require());
    const run = await matched(at, programme);
    const publish = () => publishRun(at.ports, MANAGER, { programmeId, runId: run.id });
    expect(await publish()).toMatchObject({ error: { code: 'training_incomplete' } });
    await passAll();
    expect((await publish()).ok).toBe(true);
  });

  it('may have been taken elsewhere, on the manager’s word', async () => {
    done(await require());
    const { id: participantId } = await mentor();
    const input = { programmeId, participantId, selected: true, trainedElsewhere: true };
    done(await selectMentor(at.ports, MANAGER, input));
    const run = await matched(at, programme);
    expect((await publishRun(at.ports, MANAGER, { programmeId, runId: run.id })).ok).toBe(true);
  });
});
