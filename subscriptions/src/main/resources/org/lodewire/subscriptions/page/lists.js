// Lists that are loaded again: when something changed, and when somebody chose something else.

import {logInIfEnded} from './session.js';
import {live, lost} from './status.js';

const LIST_MILLIS = 2000;
const POLL_MILLIS = 10000;

const waiting = new Map();

/** Loads a list again, soon and not often. */
export function refresh(id, after = LIST_MILLIS) {
  if (!waiting.has(id) && document.getElementById(id)) {
    waiting.set(id, setTimeout(() => {
      waiting.delete(id);
      load(id);
    }, after));
  }
}

/** Loads a list again, and puts it in its place with a function. Returns whether the server answered. */
export async function load(id, place = replace) {
  const list = document.getElementById(id);
  if (!list) {
    return true;
  }
  const from = list.dataset.src;
  let html;
  try {
    const response = await fetch(from);
    if (response.redirected) {
      // A whole view leads to the form once the session has ended.
      await logInIfEnded();
    }
    if (!response.ok) {
      return response.status < 500;
    }
    html = await response.text();
  } catch {
    return false;
  }
  const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById(id);
  // What was asked for before somebody chose something else comes too late.
  if (fresh && list.isConnected && list.dataset.src === from) {
    place(list, fresh);
  }
  return true;
}

/** Puts a list in the place of an old one, whatever somebody points at: what they did has changed it. */
export function loadNow(id) {
  return load(id, (list, fresh) => swap(list, fresh, []));
}

/** Lists of which no event says that they have changed. What somebody points at or has the focus in stays as it is. */
async function poll() {
  if (document.hidden) {
    return;
  }
  const lists = [...document.querySelectorAll('[data-poll]')]
    .filter((list) => !list.matches(':hover') && !list.contains(document.activeElement));
  const answered = await Promise.all(lists.map((list) => load(list.id)));
  if (answered.includes(false)) {
    lost();
  } else if (answered.length) {
    live();
  }
}

export function startPolling() {
  if (document.querySelector('[data-poll]')) {
    live();
    setInterval(poll, POLL_MILLIS);
  } else if (!document.querySelector('[data-count], [data-live]')) {
    document.getElementById('status').hidden = true;
  }
}

const keyed = (list) => [...list.querySelectorAll('li[id], tr[id]')];

/** Puts a new list in the place of an old one, unless that would move what somebody reads. */
function replace(list, fresh) {
  const known = new Set(keyed(list).map((item) => item.id));
  const added = keyed(fresh).filter((item) => !known.has(item.id));
  if (added.length && !('incomplete' in list.dataset) && (list.scrollTop > 0 || list.matches(':hover'))) {
    hold(list, fresh, added.length);
    return;
  }
  // A list that was not complete has nothing that is new.
  swap(list, fresh, 'incomplete' in list.dataset ? [] : added);
}

function swap(list, fresh, added) {
  const focused = document.activeElement?.closest?.(`#${list.id} [id]`)?.id;
  const scroll = list.scrollTop;
  list.replaceWith(document.adoptNode(fresh));
  htmx.process(fresh);
  fresh.scrollTop = scroll;
  added.forEach((item) => item.classList.add('fresh'));
  if (focused) {
    document.getElementById(focused)?.querySelector('a, button')?.focus({preventScroll: true});
  }
  fresh.dispatchEvent(new CustomEvent('list', {bubbles: true}));
}

/** The bar that says how many are new. */
function hold(list, fresh, number) {
  list.parentElement.querySelector('.news')?.remove();
  const bar = document.createElement('button');
  bar.type = 'button';
  bar.className = 'news';
  bar.textContent = `${number} new`;
  bar.addEventListener('click', () => {
    bar.remove();
    swap(list, fresh, []);
    fresh.scrollTop = 0;
  });
  list.before(bar);
}

/**
 * The list of topics follows the topic and the window that were chosen: the mark at once; the values and the links of another
 * window as soon as they come, also under the pointer, since that is what somebody asked for. Returns whether they are to come.
 */
export function followChoice() {
  const topic = document.getElementById('topic');
  const list = document.getElementById('topics');
  if (!topic?.dataset.topic || !list) {
    return false;
  }
  list.querySelectorAll('.line .item').forEach((item) => {
    if (item.closest('.line').dataset.topic === topic.dataset.topic) {
      item.setAttribute('aria-current', 'true');
    } else {
      item.removeAttribute('aria-current');
    }
  });
  const address = new URL(list.dataset.src, location.href);
  const isOtherWindow = address.searchParams.get('window') !== topic.dataset.window;
  address.searchParams.set('window', topic.dataset.window);
  address.searchParams.set('topic', topic.dataset.topic);
  list.dataset.src = address.pathname + address.search;
  if (isOtherWindow) {
    load('topics', (old, fresh) => swap(old, fresh, []));
  }
  return isOtherWindow;
}
