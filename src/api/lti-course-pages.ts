import { html, raw } from 'hono/html';
import type { Locale } from '../domain/language.ts';
import type { Target } from '../domain/lms/target.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { CoursePage } from '../usecases/lti-course-page.ts';
import { page, type Markup } from './lti-markup.ts';
import { titleOf } from './lti-pick-pages.ts';

/** What an activity of a course shows. */
export function coursePage(
  locale: Locale,
  given: {
    readonly view: CoursePage;
    readonly token: string;
    /** The tab for this reader, when they are linked. */
    readonly tab?: string;
    readonly anonymous: boolean;
  },
): Markup {
  const { view, token, tab, anonymous } = given;
  const words = catalogueOf(locale).lms.page;
  const title = titleOf(locale, choiceOf(locale, view), view.programmeName);
  return page(
    locale,
    title,
    html`<h1>${title}</h1>
      <p class="quiet">${view.programmeName}</p>
      ${modulePart(locale, view)} ${reviewPart(locale, view)} ${ownPart(locale, view)}
      ${figuresPart(locale, view)}
      ${tab === undefined ? '' : html`<p><a class="button" href="${tab}">${words.open}</a></p>`}
      ${
        view.linked
          ? ''
          : anonymous
            ? html`<p>${words.anonymous}</p>`
            : html`<section>
                <h2>${words.link.title}</h2>
                <p>${words.link.text}</p>
                <form method="post" action="/lti/link" target="_blank">
                  <input type="hidden" name="token" value="${token}" />
                  <button class="button" type="submit">${words.link.do}</button>
                </form>
                <p>${words.link.then}</p>
                <p class="quiet">${words.link.valid}</p>
              </section>`
      }`,
  );
}

function choiceOf(
  locale: Locale,
  { target, module }: CoursePage,
): { readonly target: Target; readonly title?: string } {
  return { target, ...(module === undefined ? {} : { title: module.content[locale].title }) };
}

function modulePart(locale: Locale, { target, module }: CoursePage): Markup {
  const words = catalogueOf(locale).lms.page;
  if (target.kind !== 'module') return raw('');
  if (module === undefined) return html`<p>${words.gone}</p>`;
  const { summary, why } = module.content[locale];
  return html`<p>${summary}</p>
    <p class="quiet">${words.module.minutes(module.minutes)}</p>
    <h2>${words.module.why}</h2>
    <ul>
      ${why.map((line) => html`<li>${line}</li>`)}
    </ul>`;
}

function reviewPart(locale: Locale, { reviewed }: CoursePage): Markup {
  const words = catalogueOf(locale).lms.page;
  if (reviewed === undefined) return raw('');
  const line =
    reviewed === 'nothing'
      ? words.reviewNothing
      : words.reviewLine(reviewed.wanted.given, words.reviewState[reviewed.status]);
  return html`<section>
    <h2>${words.review}</h2>
    <p>${line}</p>
    <p class="quiet">${words.reviewWhy}</p>
  </section>`;
}

function ownPart(locale: Locale, { own, linked, figures, reviewed, target }: CoursePage): Markup {
  const words = catalogueOf(locale).lms.page;
  const isOther = figures !== undefined || reviewed !== undefined || target.kind === 'programme';
  if (!linked || isOther) return raw('');
  const line =
    own === undefined
      ? words.notTaking
      : own.done >= own.of
        ? words.ownDone
        : words.ownText(own.done, own.of);
  return html`<section>
    <h2>${words.own}</h2>
    <p>${line}</p>
  </section>`;
}

function figuresPart(locale: Locale, { figures }: CoursePage): Markup {
  const words = catalogueOf(locale).lms.page;
  if (figures === undefined) return raw('');
  if (figures === 'too-few') {
    return html`<section>
      <h2>${words.figures}</h2>
      <p>${words.tooFew}</p>
    </section>`;
  }
  const { people, pairs, sessionsHeld, completed } = figures;
  return html`<section>
    <h2>${words.figures}</h2>
    <ul>
      <li>${words.people(people)}</li>
      <li>${words.pairs(pairs)}</li>
      <li>${words.held(sessionsHeld)}</li>
      ${completed === undefined ? '' : html`<li>${words.completed(completed)}</li>`}
    </ul>
    <p class="quiet">${words.figuresWhy}</p>
  </section>`;
}
