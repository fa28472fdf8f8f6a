import type { TrainingUnit } from '../domain/training.ts';
import { confidentiality } from './training/confidentiality.ts';
import { feedbackUpwards } from './training/feedback-upwards.ts';
import { listening } from './training/listening.ts';
import { preparing } from './training/preparing.ts';
import { reversePosture } from './training/reverse-posture.ts';
import { whenItGoesWrong } from './training/when-it-goes-wrong.ts';

/** How to mentor an executive: the units in the order in which they are best followed. */
export const TRAINING_PATH: readonly TrainingUnit[] = [
  reversePosture,
  listening,
  confidentiality,
  preparing,
  feedbackUpwards,
  whenItGoesWrong,
];
