/** Takes the keyboard to a heading, which is no stop of its own; whether it is there. */
export function focusHeading(heading: HTMLElement): boolean {
  if (!heading.hasAttribute('tabindex')) {
    heading.tabIndex = -1;
    heading.addEventListener('blur', () => heading.removeAttribute('tabindex'), { once: true });
  }
  heading.focus();
  return document.activeElement === heading;
}
