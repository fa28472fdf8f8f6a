import { focusHeading } from '../ui/focus-heading.ts';

/** What surrounds an element, itself first. */
type Place = readonly Element[];

/** Whatever was given the focus by a closing dialog or a new page has it by then. */
const SETTLED_MS = 60;
/** What is only hidden, while something is fetched, is likely to come back. */
const HIDDEN_MS = 400;
const ROOMS = '[role=dialog], [role=alertdialog], section, main';

/**
 * Keeps the keyboard's place. A button that its own answer takes away leaves the focus nowhere, and the
 * next Tab at the top of the page: the focus goes to the heading of what it stood in, where the answer is
 * read. What was in a dialog that is gone goes back to where the dialog was asked for.
 */
export function keepFocus(root: Element): void {
  /** Where the focus is, and where it was on the page before a dialog took it. */
  let places: readonly Place[] = [];
  let lostAt: number | undefined;
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    lostAt = undefined;
    const onPage = places.filter((place) => place.includes(root));
    places = root.contains(target) ? [placeOf(target)] : [placeOf(target), ...onPage];
  });
  // Somebody who clicks on nothing wants nothing to have the focus; a second tap on what has it changes nothing.
  document.addEventListener('pointerdown', ({ target }) => {
    const current = document.activeElement;
    const isNowhere = current === null || current === document.body;
    if (isNowhere || !(target instanceof Node) || !current.contains(target)) places = [];
  });
  const look = () => {
    // The keyboard may be in Teams itself, around the tab: it is not called back from there.
    if (places.length === 0 || !document.hasFocus()) return;
    if (document.activeElement !== document.body) return;
    const [last] = places[0] ?? [];
    lostAt ??= performance.now();
    const mayComeBack = last?.isConnected === true && !isShown(last);
    if (mayComeBack && performance.now() - lostAt < HIDDEN_MS) {
      setTimeout(look, HIDDEN_MS);
      return;
    }
    for (const place of places) if (giveBack(place)) return;
  };
  new MutationObserver(() => {
    if (places.length > 0 && document.activeElement === document.body) setTimeout(look, SETTLED_MS);
  }).observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'hidden', 'style'],
  });
}

function placeOf(element: Element): Place {
  const around: Element[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) around.push(at);
  return around;
}

/** To the element itself where it can take the focus, else to the heading of the nearest room that still stands. */
function giveBack(place: Place): boolean {
  const [last] = place;
  if (last instanceof HTMLElement && isShown(last) && !last.matches(':disabled')) {
    last.focus();
    return document.activeElement === last;
  }
  const rooms = place.filter((around) => around.matches(ROOMS) && isShown(around));
  for (const room of rooms) {
    const heading = [...room.querySelectorAll<HTMLElement>('h1, h2, h3')].find(isShown);
    if (heading !== undefined) return focusHeading(heading);
  }
  return false;
}

function isShown(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}
