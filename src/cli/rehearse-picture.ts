import type { Locale } from '../domain/language.ts';
import { FULL_SCORE, MEASURES } from '../domain/matching/match.ts';
import type { Measure, Rehearsal } from '../domain/matching/match.ts';
import { wrapped } from './rehearse-wrap.ts';
import { readingsOf, REHEARSAL_WORDS, spreadWords, written } from './rehearse-words.ts';
import type { Reading } from './rehearse-words.ts';

/** By which an earlier picture is known, so that nothing else is ever written over. */
export const PICTURE_MARK = 'data-made-by="binome-rehearsal"';

const WIDTH = 960;
const MARGIN = 32;
const GAP = 20;
const PANEL = { width: (WIDTH - 2 * MARGIN - GAP) / 2, height: 148 };
const WIDE = WIDTH - 2 * MARGIN;
const TOP = 100;
/** Inside a panel: where names end, bars begin, and how much room the figures take. */
const BAR = { from: 104, top: 40, step: 25, height: 14 };
const FIGURES_WIDTH = 138;
const NOTE_CHARACTERS = 150;
const NOTE_STEP = 19;

/**
 * The comparison as an SVG picture: a panel a measure, a bar a way to pair, the spread of the draws
 * as a line across its bar. It brings its own background, light or dark as the reader's system is,
 * and says all its figures in its description. `name` is that of the form.
 */
export function pictureOf(rehearsal: Rehearsal, locale: Locale, name: string): string {
  const words = REHEARSAL_WORDS[locale];
  const { optimal, greedy, random, stable, regrets } = words.about;
  const notes = [optimal, greedy, random(rehearsal.random.draws, true), stable, regrets].flatMap(
    (note) => wrapped(note, NOTE_CHARACTERS),
  );
  const panels = MEASURES.map((measure, place) => {
    const row = Math.ceil(place / 2);
    const isRight = place > 0 && place % 2 === 0;
    const x = isRight ? MARGIN + PANEL.width + GAP : MARGIN;
    const y = TOP + row * (PANEL.height + GAP);
    const width = place === 0 ? WIDE : PANEL.width;
    return `<g transform="translate(${x} ${y})">${panelOf(rehearsal, measure, locale, width)}</g>`;
  });
  const notesTop = TOP + (Math.ceil((MEASURES.length - 1) / 2) + 1) * (PANEL.height + GAP) + 16;
  const height = notesTop + notes.length * NOTE_STEP + 12;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc" xml:lang="${locale}" ${PICTURE_MARK}>`,
    `<title id="title">${escaped(words.title)}</title>`,
    `<desc id="desc">${escaped(descriptionOf(rehearsal, locale))}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="page" width="${WIDTH}" height="${height}"/>`,
    text(MARGIN, 46, 'heading', words.title),
    text(MARGIN, 72, 'quiet', wrapped(`${name} · ${words.people(rehearsal)}`, 118)[0] ?? ''),
    ...panels,
    ...notes.map((note, i) => text(MARGIN, notesTop + i * NOTE_STEP, 'note', note)),
    '</svg>\n',
  ].join('\n');
}

const STYLE = `
text { font-family: 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif; font-size: 13px; fill: #242424 }
.heading { font-size: 22px; font-weight: 600 }
.name { font-size: 14px; font-weight: 600 }
.quiet { fill: #616161 }
.note { font-size: 12px; fill: #616161 }
.figure { text-anchor: end; font-variant-numeric: tabular-nums }
.first { font-weight: 600 }
.end { text-anchor: end }
.page { fill: #ffffff }
.panel { fill: #fafafa; stroke: #e0e0e0 }
.track { fill: #ebebeb }
.bar { fill: #8a8886 }
.bar.first { fill: #4f52b2 }
.whisker { stroke: #242424; stroke-width: 1.5; fill: none }
@media (prefers-color-scheme: dark) {
text { fill: #ffffff }
.quiet, .note { fill: #adadad }
.page { fill: #1f1f1f }
.panel { fill: #292929; stroke: #424242 }
.track { fill: #3d3d3d }
.bar { fill: #797775 }
.bar.first { fill: #9299f7 }
.whisker { stroke: #ffffff }
}
`;

function panelOf(rehearsal: Rehearsal, measure: Measure, locale: Locale, width: number): string {
  const words = REHEARSAL_WORDS[locale];
  const readings = readingsOf(rehearsal, measure);
  const limit = naturalLimit(rehearsal, measure);
  const reached = readings.map(({ value = 0, spread }) => Math.max(value, spread?.most ?? 0));
  const full = limit ?? Math.max(...reached, 1);
  const scale = (width - BAR.from - FIGURES_WIDTH) / Math.max(full, 1);
  const scaleWords = limit === undefined ? '' : words.outOf(written(limit, measure, locale));
  return [
    `<rect class="panel" width="${width}" height="${PANEL.height}" rx="6"/>`,
    text(16, 26, 'name', words.measure[measure]),
    text(width - 16, 26, 'quiet end', scaleWords),
    ...readings.map((reading, i) => {
      const line = rowOf(reading, measure, locale, scale, full, width);
      return `<g transform="translate(0 ${BAR.top + i * BAR.step})">${line}</g>`;
    }),
  ].join('');
}

/** The most a measure could ever be, where that is known: it gives the bars their scale. */
function naturalLimit({ mentees }: Rehearsal, measure: Measure): number | undefined {
  if (measure === 'matched') return mentees;
  return measure === 'mean' || measure === 'worst' ? FULL_SCORE : undefined;
}

function rowOf(
  { method, value, spread }: Reading,
  measure: Measure,
  locale: Locale,
  scale: number,
  full: number,
  width: number,
): string {
  const words = REHEARSAL_WORDS[locale];
  const first = method === 'optimal' ? ' first' : '';
  const at = (amount: number): string => (amount * scale).toFixed(1);
  const bar = (kind: string, amount: number): string =>
    `<rect class="${kind}" x="${BAR.from}" width="${at(amount)}" height="${BAR.height}" rx="2"/>`;
  const middle = BAR.height / 2;
  const whisker =
    spread === undefined
      ? ''
      : `<path class="whisker" transform="translate(${BAR.from} 0)" d="M${at(spread.least)} ${middle}H${at(spread.most)}M${at(spread.least)} 3V${BAR.height - 3}M${at(spread.most)} 3V${BAR.height - 3}"/>`;
  return [
    text(16, 12, first.trim(), words.method[method]),
    bar('track', full),
    bar(`bar${first}`, value ?? 0),
    whisker,
    text(width - 16, 12, `figure${first}`, figureOf(value, spread, measure, locale)),
  ].join('');
}

function figureOf(
  value: number | undefined,
  spread: Reading['spread'],
  measure: Measure,
  locale: Locale,
): string {
  if (value === undefined) return REHEARSAL_WORDS[locale].none;
  if (spread === undefined) return written(value, measure, locale);
  const { mean, deviation } = spreadWords(spread, measure, locale);
  return `${mean} ± ${deviation}`;
}

/** Every figure in words, for those who do not see the picture. */
function descriptionOf(rehearsal: Rehearsal, locale: Locale): string {
  const words = REHEARSAL_WORDS[locale];
  const measures = MEASURES.map((measure) => {
    const ways = readingsOf(rehearsal, measure).map(({ method, value, spread }) => {
      const figure =
        spread === undefined
          ? figureOf(value, spread, measure, locale)
          : words.spread(spreadWords(spread, measure, locale));
      return `${words.method[method]} ${figure}`;
    });
    return words.sentence(words.measure[measure], ways.join(', '));
  });
  return [`${words.people(rehearsal)}.`, ...measures].join(' ');
}

function text(x: number, y: number, kind: string, content: string): string {
  if (content === '') return '';
  return `<text x="${x}" y="${y}" class="${kind}">${escaped(content)}</text>`;
}

/** XML has no place for control characters, not even written as entities. */
function escaped(content: string): string {
  return content
    .replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
