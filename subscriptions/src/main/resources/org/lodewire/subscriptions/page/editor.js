// The editor of topics: faults while typing, completion, apply.
import {startPreview} from './preview.js';
import {YAML, send, reason} from './session.js';

const CHECK_MILLIS = 300;
const WORDS = [
  'id: ', 'label: ', 'query: >-\n  ', 'windows: [5m, 1h, 24h, 7d]', 'rules:\n  - id: ', 'time-zone: ', 'effective-from: ',
  'kind: threshold', 'kind: spike', 'kind: first-mention', 'kind: silence', 'window: 5m', 'window: 1h', 'window: 24h',
  'window: 7d', 'measure: stories', 'measure: articles', 'measure: mentions', 'at-least: ', 'resolve-below: ', 'score: ',
  'half-life: ', 'quiet: 7d', 'cool-down: 1h', 'severity: info', 'severity: warning', 'severity: critical', 'tags: []',
];

let form;
let area;
let checking = 0;

/* Faults */

async function check() {
  const number = ++checking;
  try {
    const response = await send('POST', `/page/check?id=${encodeURIComponent(form.dataset.id)}`, area.value, YAML);
    const html = await response.text();
    if (number !== checking || !response.ok) {
      return;
    }
    const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('faults');
    document.getElementById('faults').replaceWith(document.adoptNode(fresh));
    const isFaulty = fresh.dataset.number !== '0';
    area.setAttribute('aria-invalid', String(isFaulty));
    document.getElementById('apply').disabled = isFaulty;
    document.getElementById('preview-button').disabled = isFaulty;
    numberLines();
  } catch {
    document.getElementById('outcome').textContent = 'The server does not answer; what you wrote stays here.';
  }
}

/** The numbers of lines; those with a fault are marked. */
function numberLines() {
  const faulty = new Set([...document.querySelectorAll('.fault')].map((fault) => Number(fault.dataset.line)));
  const gutter = document.getElementById('gutter');
  const lines = area.value.split('\n').length;
  gutter.replaceChildren(...Array.from({length: lines}, (unused, index) => {
    const line = document.createElement('span');
    line.textContent = String(index + 1);
    line.classList.toggle('faulty', faulty.has(index + 1));
    return line;
  }));
  gutter.scrollTop = area.scrollTop;
}

function goTo(line, column) {
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const at = Math.min(area.value.length, start + Math.max(0, column - 1));
  area.focus();
  area.setSelectionRange(at, column > 0 ? at : start + (lines[line - 1] ?? '').length);
  area.scrollTop = Math.max(0, (line - 4) * 20);
}

/* Completion */

function wordBefore() {
  const text = area.value.slice(0, area.selectionStart);
  return text.slice(text.lastIndexOf('\n') + 1).replace(/^[ -]*/, '');
}

function complete() {
  const list = document.getElementById('completions');
  const word = wordBefore();
  const found = WORDS.filter((each) => each.startsWith(word) && each !== word);
  list.replaceChildren(...found.map((each) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = each.split('\n')[0];
    button.setAttribute('role', 'option');
    button.addEventListener('click', () => {
      area.focus();
      area.setRangeText(each.slice(word.length), area.selectionStart, area.selectionEnd, 'end');
      list.hidden = true;
      changed();
    });
    item.setAttribute('role', 'presentation');
    item.append(button);
    return item;
  }));
  list.hidden = !found.length;
  list.querySelector('button')?.focus();
}

/* Apply */

async function apply(event) {
  event.preventDefault();
  const outcome = document.getElementById('outcome');
  outcome.textContent = '';
  const id = form.dataset.id || /^id:\s*["']?([a-z0-9-]+)/m.exec(area.value)?.[1];
  if (!id) {
    outcome.textContent = 'Give the topic an id: at most 64 lower-case letters, digits and hyphens.';
    return;
  }
  try {
    const response = await send('PUT', `/api/v1/topics/${encodeURIComponent(id)}`, area.value, YAML);
    if (response.ok) {
      onbeforeunload = null;
      location.assign(`/topics/${encodeURIComponent(id)}`);
    } else {
      outcome.textContent = await reason(response);
    }
  } catch {
    outcome.textContent = 'The server does not answer; what you wrote stays here.';
  }
}

let timer = 0;

function changed() {
  onbeforeunload = (event) => event.preventDefault();
  numberLines();
  clearTimeout(timer);
  timer = setTimeout(check, CHECK_MILLIS);
}

export function startEditor() {
  form = document.getElementById('editor');
  if (!form) {
    return;
  }
  area = document.getElementById('text');
  numberLines();
  check();
  area.addEventListener('input', changed);
  area.addEventListener('scroll', () => {
    document.getElementById('gutter').scrollTop = area.scrollTop;
  });
  form.addEventListener('keydown', (event) => {
    const list = document.getElementById('completions');
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      complete();
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      list.hidden = true;
      area.focus();
    } else if (!list.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const all = [...list.querySelectorAll('button')];
      const at = all.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
      all[(at + all.length) % all.length].focus();
    }
  });
  form.addEventListener('click', (event) => {
    const fault = event.target.closest('.fault');
    if (fault && Number(fault.dataset.line) > 0) {
      goTo(Number(fault.dataset.line), Number(fault.dataset.column));
    }
  });
  document.getElementById('preview-button').addEventListener('click', () => startPreview(area.value));
  form.addEventListener('submit', apply);
}
