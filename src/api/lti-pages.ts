import { html, raw } from 'hono/html';
import type { Locale } from '../domain/language.ts';
import type { LaunchCause } from '../domain/lms/launch.ts';
import { targetCode, type Target } from '../domain/lms/target.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { DeepLinkReply, Choice } from '../usecases/lti-deep-link.ts';
import type { CoursePage } from '../usecases/lti-course-page.ts';
import type { RegistrationRefusal } from '../usecases/lms-settings.ts';

export type Markup = ReturnType<typeof html>;

/** A whole page; scripts and styles are files of ours, so nothing inline is ever run. */
function page(locale: Locale, title: string, body: Markup): Markup {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Binôme</title>
        <link rel="stylesheet" href="/lti/page.css" />
        <script src="/lti/page.js" defer></script>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;
}

type Remedy = keyof ReturnType<typeof catalogueOf>['lms']['launch']['remedy'];

const REMEDY: Readonly<Partial<Record<LaunchCause, Remedy>>> = {
  platform_unknown: 'connect',
  deployment_unknown: 'deployment',
  state_missing: 'again',
  state_unknown: 'again',
  state_replayed: 'again',
  browser_unproven: 'window',
  platform_error: 'again',
  expired: 'clock',
  not_yet_valid: 'clock',
  issued_in_future: 'clock',
  nonce_wrong: 'again',
  session_over: 'again',
  keys_unreachable: 'again',
  keys_too_slow: 'again',
};

export function refusedPage(locale: Locale, cause: LaunchCause): Markup {
  const { launch } = catalogueOf(locale).lms;
  return page(
    locale,
    launch.title,
    html`<h1>${launch.title}</h1>
      <p>${launch.cause[cause]}</p>
      <p>${launch.remedy[REMEDY[cause] ?? 'administrator']}</p>
      <p class="quiet">${launch.reference(cause)}</p>`,
  );
}

/**
 * Asks the platform to keep, or to give back, what proves that this browser began. Without a target
 * nothing is asked of it: the page only looks whether the browser keeps cookies here.
 */
export function storagePage(
  locale: Locale,
  step: {
    readonly subject: 'lti.put_data' | 'lti.get_data';
    readonly target: string;
    readonly origin: string;
    readonly key: string;
    readonly value?: string;
    /** Where to go on afterwards; without it the answer is posted to `/lti/prove`. */
    readonly goTo?: string;
    readonly launch?: string;
  },
): Markup {
  const { login } = catalogueOf(locale).lms;
  const { goTo, launch, key } = step;
  return page(
    locale,
    login.title,
    html`<p
        id="storage"
        data-subject="${step.subject}"
        data-target="${step.target}"
        data-origin="${step.origin}"
        data-key="${key}"
        data-value="${step.value ?? ''}"
        data-go="${goTo ?? ''}"
      >
        ${login.wait}
      </p>
      <noscript><p>${login.noScript}</p></noscript>
      ${
        launch === undefined
          ? ''
          : html`<form id="prove" method="post" action="/lti/prove">
              <input type="hidden" name="launch" value="${launch}" />
              <input type="hidden" name="proof" value="" />
            </form>`
      }
      <div id="fallback" hidden>${windowLink(locale, key, launch !== undefined)}</div>`,
  );
}

/** The way out of a frame in which nothing can be kept. */
export function windowPage(locale: Locale, key: string): Markup {
  return page(locale, catalogueOf(locale).lms.login.title, windowLink(locale, key, true));
}

/** `isLate`: the platform answered already, and some answer a hint only once. */
function windowLink(locale: Locale, key: string, isLate: boolean): Markup {
  const { login } = catalogueOf(locale).lms;
  const address = `/lti/window?key=${encodeURIComponent(key)}`;
  return html`<p>${login.windowWhy}</p>
    <p><a class="button" href="${address}" target="_blank" rel="opener">${login.window}</a></p>
    ${isLate ? html`<p class="quiet">${login.windowLate}</p>` : ''}`;
}

export function registeredPage(locale: Locale, platform: string): Markup {
  const { register } = catalogueOf(locale).lms;
  return page(
    locale,
    register.done,
    html`<h1>${register.done}</h1>
      <p>${register.doneText(platform)}</p>
      <p>
        <button type="button" class="button" id="close" data-now="yes">${register.close}</button>
      </p>`,
  );
}

export function registrationRefusedPage(locale: Locale, cause: RegistrationRefusal): Markup {
  const { register, launch } = catalogueOf(locale).lms;
  return page(
    locale,
    register.failed,
    html`<h1>${register.failed}</h1>
      <p>${register.cause[cause]}</p>
      <p class="quiet">${launch.reference(cause)}</p>
      <p><button type="button" class="button" id="close">${register.close}</button></p>`,
  );
}

export function registrationInfoPage(locale: Locale): Markup {
  const { register } = catalogueOf(locale).lms;
  return page(locale, register.toolName, html`<p>${register.openFromLms}</p>`);
}

/** The picker of a deep linking request. */
export function pickPage(
  locale: Locale,
  given: {
    readonly token: string;
    readonly programmeName: string;
    readonly choices: readonly Choice[];
    readonly multiple: boolean;
    readonly acceptsLink: boolean;
  },
): Markup {
  const { pick } = catalogueOf(locale).lms;
  const { token, programmeName, choices, multiple, acceptsLink } = given;
  const cancel = html`<button class="button plain" name="cancel" value="yes" formnovalidate>
    ${pick.cancel}
  </button>`;
  if (!acceptsLink) {
    return page(
      locale,
      pick.title,
      html`<h1>${pick.title}</h1>
        <p>${pick.nothing}</p>
        <form method="post" action="/lti/deep-link">
          <input type="hidden" name="token" value="${token}" />
          ${cancel}
        </form>`,
    );
  }
  const line = (choice: Choice): Markup =>
    html`<li>
      <label>
        <input
          type="${multiple ? 'checkbox' : 'radio'}"
          name="pick"
          value="${targetCode(choice.target)}"
          ${multiple ? '' : 'required'}
        />
        <span>
          <strong>${titleOf(locale, choice, programmeName)}</strong>
          ${choice.summary === undefined ? '' : html`<span>${choice.summary}</span>`}
          <span class="quiet">${pick.hint[choice.target.kind]}</span>
        </span>
      </label>
    </li>`;
  const isModule = ({ target }: Choice): boolean => target.kind === 'module';
  return page(
    locale,
    pick.title,
    html`<h1>${pick.title}</h1>
      <p>${multiple ? pick.several : pick.one}</p>
      <form method="post" action="/lti/deep-link">
        <input type="hidden" name="token" value="${token}" />
        <h2>${pick.group.pages}</h2>
        <ul class="choices">
          ${choices.filter((choice) => !isModule(choice)).map(line)}
        </ul>
        <h2>${pick.group.modules}</h2>
        <ul class="choices">
          ${choices.filter(isModule).map(line)}
        </ul>
        <p class="row"><button class="button" type="submit">${pick.add}</button>${cancel}</p>
      </form>`,
  );
}

export function titleOf(locale: Locale, { target, title }: Choice, programmeName: string): string {
  const words = catalogueOf(locale).lms.pick.target;
  if (target.kind === 'module') return title ?? target.moduleId;
  return target.kind === 'programme' ? words.programme(programmeName) : words[target.kind];
}

/** Hands the signed answer to the platform, by the browser, as the specification wants it. */
export function deepLinkReplyPage(locale: Locale, { returnUrl, jwt }: DeepLinkReply): Markup {
  const { login } = catalogueOf(locale).lms;
  return page(
    locale,
    login.title,
    html`<form id="submit" method="post" action="${returnUrl}">
      <input type="hidden" name="JWT" value="${jwt}" />
      <p>${login.wait}</p>
      <p><button class="button" type="submit">${login.carryOn}</button></p>
    </form>`,
  );
}

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
