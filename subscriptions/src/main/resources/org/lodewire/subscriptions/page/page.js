// Starts what the view needs. Every module works on what is there, and goes without what is not.
import {startTimes} from './times.js';
import {startLive} from './live.js';
import {startCharts} from './chart.js';
import {startKeys} from './keys.js';
import {startPolling} from './lists.js';
import {startSession} from './session.js';
import {startStatus} from './status.js';

const YEAR_SECONDS = 31536000;

/** Light or dark: what the system has, until somebody switches; then a cookie, so that the server sends the page in it. */
function startTheme() {
  const root = document.documentElement;
  document.getElementById('theme')?.addEventListener('click', () => {
    const isDark = root.dataset.theme
      ? root.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    document.dispatchEvent(new CustomEvent('theme'));
  });
  matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', () => document.dispatchEvent(new CustomEvent('theme')));
}

/** On narrow screens one region shows at a time. */
function startTabs() {
  const buttons = [...document.querySelectorAll('.tabs button')];
  const show = (name) => {
    document.body.dataset.tab = name;
    buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.tab === name)));
    dispatchEvent(new Event('resize'));
  };
  buttons.forEach((button) => button.addEventListener('click', () => show(button.dataset.tab)));
  document.body.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target.id === 'pane-topic' && buttons.length) {
      show('topic');
    }
  });
}

startTheme();
startTimes();
startCharts();
startStatus();
startLive();
startPolling();
startTabs();
startKeys();
startSession();

// What few views need loads only there.
if (document.getElementById('editor')) {
  import('./editor.js').then((editor) => editor.startEditor());
}
if (document.getElementById('subscribe') || document.querySelector('[data-post], [data-poll]')) {
  import('./subscribe.js').then((subscribing) => subscribing.startSubscribing());
}

// From here on, everything on the page answers. Measurements read it.
performance.mark('usable');
