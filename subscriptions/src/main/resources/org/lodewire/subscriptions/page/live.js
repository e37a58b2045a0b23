// The stream: one for the page. What comes is collected and drawn at most ten times a second.
import {addCount, refreshChart} from './chart.js';

const DRAW_MILLIS = 100;
const LINES_MILLIS = 10000;
const LIST_MILLIS = 2000;
const STALE_MILLIS = 60000;
const RETRY_MILLIS = 3000;

const pending = new Map();
const integer = new Intl.NumberFormat('en-US');
let drawnAt = 0;
let isScheduled = false;
let linesChanged = false;
let lastId = '';
let lostAt = 0;
let source = null;

/* Drawing */

function schedule() {
  if (isScheduled) {
    return;
  }
  isScheduled = true;
  setTimeout(() => requestAnimationFrame(draw), Math.max(0, DRAW_MILLIS - (performance.now() - drawnAt)));
}

function draw() {
  isScheduled = false;
  drawnAt = performance.now();
  const counts = new Map(pending);
  pending.clear();
  if (!counts.size) {
    return;
  }
  document.querySelectorAll('[data-count]').forEach((element) => {
    const count = counts.get(element.dataset.count);
    if (count) {
      show(element, count);
    }
  });
  const topic = document.getElementById('topic');
  const chosen = topic && counts.get(`${topic.dataset.topic}|${topic.dataset.window}`);
  if (chosen) {
    addCount(chosen);
    refresh('stories');
  }
  linesChanged = true;
}

/** A value changes in place. */
function show(element, count) {
  element.classList.toggle('provisional', count.provisional);
  const text = integer.format(count[element.dataset.measure]);
  if (element.textContent === text) {
    return;
  }
  element.textContent = text;
  const unit = element.nextElementSibling;
  if (unit && 'one' in unit.dataset) {
    unit.textContent = text === '1' ? unit.dataset.one : unit.dataset.many;
  }
  const change = element.parentElement.querySelector('[data-before]');
  if (change && change.dataset.before !== '') {
    showChange(change, count.stories - Number(change.dataset.before));
  }
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
    element.animate([{backgroundColor: 'var(--flash)'}, {backgroundColor: 'transparent'}], {duration: 900});
  }
}

function showChange(element, difference) {
  element.textContent = difference === 0 ? '0' : (difference > 0 ? '+' : '−') + integer.format(Math.abs(difference));
  element.classList.remove('up', 'down', 'same');
  element.classList.add(difference > 0 ? 'up' : difference < 0 ? 'down' : 'same');
}

/* Lists */

const waiting = new Map();

/** Loads a list again, soon and not often. */
function refresh(id, after = LIST_MILLIS) {
  if (!waiting.has(id) && document.getElementById(id)) {
    waiting.set(id, setTimeout(() => {
      waiting.delete(id);
      load(id);
    }, after));
  }
}

async function load(id) {
  const list = document.getElementById(id);
  if (!list) {
    return;
  }
  let html;
  try {
    const response = await fetch(list.dataset.src);
    if (!response.ok) {
      return;
    }
    html = await response.text();
  } catch {
    return;
  }
  const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById(id);
  if (fresh && list.isConnected) {
    replace(list, fresh);
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

/** Lines move at most every ten seconds, and never under the pointer or the focus. */
function refreshLines() {
  const lines = document.getElementById('topics');
  if (linesChanged && lines && !lines.matches(':hover') && !lines.contains(document.activeElement)) {
    linesChanged = false;
    load('topics');
    load('entities');
  }
}

/* The stream */

function status(state, text) {
  const element = document.getElementById('status');
  if (element.dataset.state !== state) {
    element.dataset.state = state;
    element.querySelector('.status-text').textContent = text;
  }
  document.body.classList.toggle('stale', state === 'stale');
}

function connect() {
  source?.close();
  source = new EventSource('/api/v1/stream' + (lastId ? `?last-event-id=${encodeURIComponent(lastId)}` : ''));
  source.addEventListener('open', () => {
    lostAt = 0;
    status('live', 'Live');
  });
  source.addEventListener('count', (event) => {
    lastId = event.lastEventId || lastId;
    const count = JSON.parse(event.data);
    pending.set(`${count.topic}|${count.window}`, count);
    schedule();
  });
  source.addEventListener('alert', (event) => {
    lastId = event.lastEventId || lastId;
    const alert = JSON.parse(event.data);
    if (alert.state === 'RAISED') {
      document.getElementById('announce').textContent = `New alert. ${alert.summary}`;
    }
    linesChanged = true;
    refresh('alerts', 300);
    refreshChart();
  });
  source.addEventListener('reset', () => location.reload());
  source.addEventListener('error', () => {
    lostAt = lostAt || Date.now();
    status('lost', 'Connection lost, trying again');
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(connect, RETRY_MILLIS);
    }
  });
}

function watch() {
  if (lostAt && Date.now() - lostAt > STALE_MILLIS) {
    status('stale', `No connection since ${new Date(lostAt).toLocaleTimeString()}`);
  }
}

/** Lists that the server did not wait for. */
function complete() {
  document.querySelectorAll('[data-incomplete]').forEach((list) => refresh(list.id, 50));
}

export function startLive() {
  if (!document.querySelector('[data-count], [data-live]')) {
    document.getElementById('status').hidden = true;
    return;
  }
  connect();
  complete();
  document.body.addEventListener('htmx:afterSwap', complete);
  document.addEventListener('list', (event) => {
    if ('incomplete' in event.target.dataset) {
      refresh(event.target.id);
    }
  });
  setInterval(refreshLines, LINES_MILLIS);
  setInterval(watch, 1000);
}
