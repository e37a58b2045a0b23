// Relative times, as the server writes them, kept up to date.

const EVERY_MILLIS = 10000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function relative(time, now, isAhead) {
  const age = Math.round((now - time) / 1000);
  const seconds = Math.abs(age);
  if (seconds < 10 || age < 0 && !isAhead) {
    return 'now';
  }
  const length = seconds < MINUTE ? `${seconds} s`
    : seconds < HOUR ? `${Math.floor(seconds / MINUTE)} min`
      : seconds < 2 * DAY ? `${Math.floor(seconds / HOUR)} h` : `${Math.floor(seconds / DAY)} d`;
  return age < 0 ? `in ${length}` : `${length} ago`;
}

function update() {
  const now = Date.now();
  document.querySelectorAll('time[datetime]').forEach((element) => {
    const text = relative(Date.parse(element.dateTime), now, 'ahead' in element.dataset);
    if (element.textContent !== text) {
      element.textContent = text;
    }
  });
}

export function startTimes() {
  // The server may have kept a list for some seconds.
  update();
  setInterval(update, EVERY_MILLIS);
  document.body.addEventListener('htmx:afterSwap', update);
}
