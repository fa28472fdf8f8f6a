/** The one script of the pages shown inside an LMS; plain, so that it needs no build. */
export const PAGE_SCRIPT = `'use strict';
(() => {
  // A platform that does not answer soon does not answer: the launch goes on without it.
  const PATIENCE_MS = 2500;

  const storage = document.getElementById('storage');
  if (storage !== null) askPlatform(storage.dataset);

  const submit = document.getElementById('submit');
  if (submit !== null) submit.submit();

  const close = document.getElementById('close');
  if (close !== null) {
    close.addEventListener('click', tellDone);
    if (close.dataset.now === 'yes') tellDone();
  }

  /** LTI Dynamic Registration: whoever opened this window may close it. Nothing secret is said. */
  function tellDone() {
    for (const other of [window.opener, window.parent]) {
      if (other && other !== window) other.postMessage({ subject: 'org.imsglobal.lti.close' }, '*');
    }
  }

  /** LTI Client Side postMessages and Platform Storage: only the platform's own origin is heard. */
  function askPlatform({ subject, target, origin, key, value, go }) {
    const outside = window.parent !== window ? window.parent : window.opener;
    let frame = null;
    try {
      frame = target && outside && (target === '_parent' ? outside : outside.frames[target]);
    } catch (error) {
      frame = null;
    }
    const id = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2);
    let isDone = false;
    const timer = setTimeout(() => finish(undefined), PATIENCE_MS);
    window.addEventListener('message', (event) => {
      const { data } = event;
      if (event.origin !== origin || data === null || typeof data !== 'object') return;
      if (data.message_id !== id || data.subject !== subject + '.response') return;
      finish(data.error ? undefined : data.value || value);
    });
    if (!frame) return finish(undefined);
    const message = { subject, message_id: id, key };
    if (subject === 'lti.put_data') message.value = value;
    frame.postMessage(message, origin);

    function finish(found) {
      if (isDone) return;
      isDone = true;
      clearTimeout(timer);
      const isFound = typeof found === 'string' && found !== '';
      if (go && (isFound || keepsCookies())) return location.replace(go);
      if (!go && isFound) {
        const form = document.getElementById('prove');
        form.elements.proof.value = found;
        return form.submit();
      }
      storage.hidden = true;
      document.getElementById('fallback').hidden = false;
    }
  }

  /** Whether a cookie set here comes back; plain ones are for this machine alone, over http. */
  function keepsCookies() {
    const name = 'binome-lti-kept';
    const shared = name + '=1; Path=/lti; Max-Age=60';
    try {
      document.cookie = shared + '; Secure; SameSite=None; Partitioned';
      if (location.protocol === 'http:') document.cookie = shared;
      return document.cookie.includes(name + '=1');
    } catch (error) {
      return false;
    }
  }
})();
`;

/** Their look: quiet, readable, in the reader's own light or dark. */
export const PAGE_STYLE = `:root { color-scheme: light dark; --ink: #242424; --quiet: #5c5c5c; --paper: #ffffff;
  --line: #d1d1d1; --act: #4f52b2; --on-act: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f5f5f5; --quiet: #bdbdbd; --paper: #1f1f1f; --line: #575757; --act: #9299f7; --on-act: #1f1f1f; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.5 'Segoe UI', system-ui, -apple-system, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.5rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 0.25rem; }
p, form { margin: 0 0 0.75rem; }
.quiet { color: var(--quiet); font-size: 0.9rem; }
.button { display: inline-block; padding: 0.5rem 1rem; border: 0; border-radius: 4px; font: inherit;
  font-weight: 600; text-decoration: none; cursor: pointer; background: var(--act); color: var(--on-act); }
.button:focus-visible, input:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
.plain { background: transparent; color: var(--ink); border: 1px solid var(--line); }
.row { display: flex; flex-wrap: wrap; gap: 0.75rem; }
.choices { list-style: none; margin: 0; padding: 0; }
.choices li { border-bottom: 1px solid var(--line); }
.choices label { display: flex; gap: 0.75rem; align-items: baseline; padding: 0.75rem 0; cursor: pointer; }
.choices label span { display: block; }
`;
