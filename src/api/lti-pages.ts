import { html } from 'hono/html';
import type { Locale } from '../domain/language.ts';
import type { LaunchCause } from '../domain/lms/launch.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { RegistrationRefusal } from '../usecases/lms-settings.ts';
import { page, type Markup } from './lti-markup.ts';

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
  return html`<h1>${login.title}</h1>
    <p>${login.windowWhy}</p>
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
