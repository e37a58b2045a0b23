// The chart of the chosen topic: stories as area, articles as line, what the rule takes for usual as band, alerts as marks.
import {colour} from './colours.js';

const HEIGHT = 220;
const MAX_POINTS = 4000;

let chart = null;
let data = null;
let place = null;
let loading = false;

const clock = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC',
});

const day = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', timeZone: 'UTC'});

const NAMES = ['high', 'low', 'alerting', 'stories', 'articles'];

function columns() {
  const none = data.t.map(() => null);
  return [data.t, ...NAMES.map((name) => data[name] ?? none)];
}

/** The level of alerts shows if counts come near it; it does not press them down. */
function range() {
  const shown = [data.high, data.stories, data.articles].flatMap((column) => column ?? []);
  return [0, Math.max(4, shown.reduce((most, value) => Math.max(most, value ?? 0), 0) * 1.15)];
}

function options(width) {
  const stepped = uPlot.paths.stepped({align: 1});
  const axis = {
    stroke: colour('--muted'),
    grid: {stroke: colour('--line'), width: 1},
    ticks: {stroke: colour('--line'), width: 1, size: 4},
    font: '11px system-ui, sans-serif',
  };
  const hidden = {width: 0, points: {show: false}, paths: stepped, stroke: 'transparent'};
  return {
    width,
    height: HEIGHT,
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1e3), 'Etc/UTC'),
    legend: {show: false},
    padding: [14, 16, 0, 0],
    cursor: {drag: {x: true, y: false, setScale: false}, points: {size: 6}},
    scales: {
      x: {time: true, range: () => [data.from, Math.max(data.to, data.t[data.t.length - 1] ?? data.to)]},
      y: {range},
    },
    axes: [
      {...axis, size: 26, space: 80, values: times},
      {...axis, size: 40, space: 34, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000]},
    ],
    bands: [{series: [1, 2], fill: colour('--band')}],
    series: [
      {},
      {...hidden},
      {...hidden},
      {stroke: colour('--alert'), width: 1, dash: [1, 4], paths: stepped, points: {show: false}},
      {stroke: colour('--accent'), fill: colour('--area'), width: 1.5, paths: stepped, points: {show: false}},
      {stroke: colour('--articles'), width: 1.2, dash: [4, 3], paths: stepped, points: {show: false}},
    ],
    hooks: {
      setCursor: [showValues],
      setSelect: [zoom],
      draw: [drawProvisional],
      setSize: [placeMarks],
      ready: [placeMarks],
      setData: [placeMarks],
    },
  };
}

/** Times of the axis: the day where it begins, else the time of day. */
function times(self, ticks, index, space, step) {
  return ticks.map((tick) => {
    const iso = new Date(tick * 1e3).toISOString();
    return step >= 86400 || iso.slice(11, 16) === '00:00' ? day.format(tick * 1e3) : iso.slice(11, 16);
  });
}

/* What is under the pointer */

function showValues(self) {
  const note = place.querySelector('.chart-note');
  const at = self.cursor.idx;
  if (at == null || self.cursor.left < 0) {
    note.hidden = true;
    return;
  }
  const usual = data.low?.[at] == null ? '' : ` · usual ${data.low[at]} to ${data.high[at]}, alert from ${data.alerting[at]}`;
  note.textContent = data.stories[at] == null
    ? `${clock.format(data.t[at] * 1e3)} UTC: no count`
    : `${clock.format(data.t[at] * 1e3)} UTC: ${data.stories[at]} stories, ${data.articles[at]} articles${usual}`;
  note.hidden = false;
}

/** A provisional count is a ring at the end of the line. */
function drawProvisional(self) {
  const last = data.t.length - 1;
  if (!data.provisional || last < 0 || data.stories[last] == null) {
    return;
  }
  const x = self.valToPos(data.t[last], 'x', true);
  const y = self.valToPos(data.stories[last], 'y', true);
  const context = self.ctx;
  context.save();
  context.beginPath();
  context.arc(x, y, 3.5 * devicePixelRatio, 0, 2 * Math.PI);
  context.fillStyle = colour('--surface');
  context.strokeStyle = colour('--accent');
  context.lineWidth = 1.5 * devicePixelRatio;
  context.setLineDash([]);
  context.fill();
  context.stroke();
  context.restore();
}

/* Alerts */

function placeMarks(self) {
  self.over.querySelectorAll('.mark').forEach((mark) => mark.remove());
  data.alerts.forEach((alert) => {
    const left = self.valToPos(alert.t, 'x');
    if (left < 0 || left > self.over.clientWidth) {
      return;
    }
    const mark = document.createElement('a');
    mark.className = `mark ${alert.severity} ${alert.open ? 'open' : 'past'}`;
    mark.href = `/alerts/${alert.id}`;
    mark.title = `${alert.summary} (${clock.format(alert.t * 1e3)} UTC)`;
    mark.setAttribute('aria-label', `Alert: ${mark.title}`);
    mark.style.left = `${left}px`;
    self.over.append(mark);
  });
}

/* Zoom */

function zoom(self) {
  if (self.select.width < 8) {
    return;
  }
  const from = new Date(Math.floor(self.posToVal(self.select.left, 'x')) * 1e3);
  const to = new Date(Math.ceil(self.posToVal(self.select.left + self.select.width, 'x')) * 1e3);
  self.setSelect({width: 0, height: 0}, false);
  const iso = (time) => time.toISOString().replace('.000', '');
  const query = `?window=${data.window}&from=${iso(from)}&to=${iso(to)}`;
  const path = `topic/${encodeURIComponent(data.topic)}`;
  htmx.ajax('GET', `/page/${path}${query}`, {target: '#pane-topic', swap: 'innerHTML'});
  history.replaceState({htmx: true}, '', location.href);
  history.pushState({htmx: true}, '', `/topics/${encodeURIComponent(data.topic)}${query}`);
}

/* Life */

function build() {
  chart?.destroy();
  chart = null;
  place = document.getElementById('chart');
  if (!place) {
    return;
  }
  place.replaceChildren();
  const note = document.createElement('p');
  note.className = 'chart-note';
  note.hidden = true;
  place.append(note);
  chart = new uPlot(options(place.clientWidth), columns(), place);
}

function open() {
  const element = document.getElementById('chart');
  if (element && element.dataset.chart) {
    data = JSON.parse(element.dataset.chart);
    build();
  } else {
    chart?.destroy();
    chart = null;
  }
}

/** A count came: the end of the chart changes in place. */
export function addCount(count) {
  if (!chart || !data.live || data.topic !== count.topic || data.window !== count.window) {
    return;
  }
  const end = Date.parse(count.end) / 1e3;
  const last = data.t.length - 1;
  if (end < data.t[last] && !(data.provisional && end === data.t[last - 1])) {
    refreshChart();
    return;
  }
  if (data.provisional || end === data.t[last]) {
    ['t', ...NAMES].forEach((name) => data[name]?.pop());
  }
  const span = data.to - data.from;
  const before = data.t.length - 1;
  data.t.push(end);
  data.stories.push(count.stories);
  data.articles.push(count.articles);
  ['low', 'high', 'alerting'].forEach((name) => data[name]?.push(data[name][before] ?? null));
  data.provisional = count.provisional;
  data.to = Math.max(data.to, end);
  data.from = data.to - span;
  if (data.t.length > MAX_POINTS) {
    refreshChart();
  }
  chart.setData(columns());
}

/** Loads the data again. */
export async function refreshChart() {
  const element = document.getElementById('chart');
  if (!element || loading) {
    return;
  }
  loading = true;
  try {
    const response = await fetch(element.dataset.src);
    if (response.ok) {
      const fresh = await response.json();
      if (element.isConnected && chart) {
        data = fresh;
        chart.setData(columns());
      }
    }
  } catch {
    // The stream says that the connection is lost.
  } finally {
    loading = false;
  }
}

export function startCharts() {
  open();
  document.body.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target.id === 'pane-topic') {
      open();
    }
  });
  document.addEventListener('theme', build);
  addEventListener('resize', () => {
    if (chart && place.clientWidth) {
      chart.setSize({width: place.clientWidth, height: HEIGHT});
    }
  });
}
