// The stream: one for the page. What comes is collected and drawn at most ten times a second.
import {addCount, refreshChart} from './chart.js';
import {followChoice, load, refresh} from './lists.js';
import {logInIfEnded} from './session.js';
import {live, lost} from './status.js';

const DRAW_MILLIS = 100;
const LINES_MILLIS = 10000;
const RETRY_MILLIS = 3000;

const pending = new Map();
const integer = new Intl.NumberFormat('en-US');
let drawnAt = 0;
let isScheduled = false;
let linesChanged = false;
let lastId = '';
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

function connect() {
  source?.close();
  source = new EventSource('/api/v1/stream' + (lastId ? `?last-event-id=${encodeURIComponent(lastId)}` : ''));
  source.addEventListener('open', live);
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
    lost();
    if (source.readyState === EventSource.CLOSED) {
      logInIfEnded();
      setTimeout(connect, RETRY_MILLIS);
    }
  });
}

/** The list of topics goes along with what was chosen; its lines are loaded again in ten seconds if they do not come now. */
function choose() {
  if (followChoice()) {
    linesChanged = true;
  }
}

/** Lists that the server did not wait for. */
function complete() {
  document.querySelectorAll('[data-incomplete]').forEach((list) => refresh(list.id, 50));
}

export function startLive() {
  if (!document.querySelector('[data-count], [data-live]')) {
    return;
  }
  connect();
  complete();
  document.body.addEventListener('htmx:afterSwap', () => {
    choose();
    complete();
  });
  document.addEventListener('list', (event) => {
    if ('incomplete' in event.target.dataset) {
      refresh(event.target.id);
    }
  });
  setInterval(refreshLines, LINES_MILLIS);
}
