import { html } from 'hono/html';
import type { Locale } from '../domain/language.ts';
import { targetCode } from '../domain/lms/target.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { DeepLinkReply, Choice } from '../usecases/lti-deep-link.ts';
import { page, type Markup } from './lti-markup.ts';

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
