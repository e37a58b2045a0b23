// Whether what the page shows is up to date: a light and words in its head.

const STALE_MILLIS = 60000;

let lostAt = 0;

function show(state, text) {
  const element = document.getElementById('status');
  if (element.dataset.state !== state) {
    element.dataset.state = state;
    element.querySelector('.status-text').textContent = text;
  }
  document.body.classList.toggle('stale', state === 'stale');
}

/** The server answers. */
export function live() {
  lostAt = 0;
  show('live', 'Live');
}

/** It does not. */
export function lost() {
  lostAt = lostAt || Date.now();
  watch();
}

/** After a minute, what the page shows looks old. */
function watch() {
  if (lostAt && Date.now() - lostAt > STALE_MILLIS) {
    show('stale', `No connection since ${new Date(lostAt).toLocaleTimeString()}`);
  } else if (lostAt) {
    show('lost', 'Connection lost, trying again');
  }
}

export function startStatus() {
  setInterval(watch, 1000);
}
