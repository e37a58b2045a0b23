// What a definition would have counted in the last days, beside the editor.
import {colour} from './colours.js';
import {YAML, send, reason} from './session.js';

const POLL_MILLIS = 500;

let preview = 0;

const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text != null) {
    made.textContent = text;
  }
  if (className) {
    made.className = className;
  }
  return made;
};

function show(...parts) {
  document.getElementById('preview-body').replaceChildren(...parts);
}

/** Previews a definition; of two, the later one is shown. */
export async function startPreview(definition) {
  const number = ++preview;
  show(element('p', 'Reading the articles of the last 30 days', 'muted'), document.createElement('progress'));
  try {
    const response = await send('POST', '/api/v1/topics/preview?days=30', definition, YAML);
    if (!response.ok) {
      show(element('p', await reason(response), 'late'));
      return;
    }
    let job = await response.json();
    while (job.state === 'WAITING' || job.state === 'RUNNING') {
      await new Promise((resume) => setTimeout(resume, POLL_MILLIS));
      const answer = await fetch(`/api/v1/previews/${encodeURIComponent(job.id)}`);
      if (number !== preview) {
        return;
      }
      job = await answer.json();
      const bar = document.querySelector('#preview-body progress');
      if (bar && job.progress > 0) {
        bar.value = job.progress;
      }
    }
    if (job.state === 'DONE') {
      showResult(job.result);
    } else {
      show(element('p', job.detail ?? 'The preview was replaced by a newer one.', 'late'));
    }
  } catch {
    show(element('p', 'The server does not answer. Try again in a moment.', 'late'));
  }
}

function articles(title, list, total) {
  const section = element('section');
  section.append(element('h3', total == null ? title : `${title} (${total})`));
  const items = element('ol', null, 'evidence');
  list.forEach((article) => {
    const item = element('li');
    item.append(element('p', `${article.source ?? ''} · ${new Date(article.at).toISOString().slice(0, 16).replace('T', ' ')} UTC`, 'meta'));
    const link = element('a', article.title || article.snippet || 'Untitled article', 'item');
    link.href = `/articles/${encodeURIComponent(article.id)}`;
    const heading = element('h4');
    heading.append(link);
    item.append(heading);
    if (article.title && article.snippet) {
      item.append(element('p', article.snippet, 'snippet'));
    }
    items.append(item);
  });
  section.append(list.length ? items : element('p', 'None.', 'muted'));
  return section;
}

function chartOf(counts) {
  const points = counts['24h'] ?? counts['1h'] ?? Object.values(counts)[0] ?? [];
  const place = element('div', null, 'preview-chart');
  if (points.length < 2) {
    return place;
  }
  const axis = {stroke: colour('--muted'), grid: {stroke: colour('--line'), width: 1}, ticks: {show: false}, font: '11px system-ui'};
  requestAnimationFrame(() => new uPlot({
    width: place.clientWidth,
    height: 150,
    legend: {show: false},
    cursor: {show: false},
    scales: {y: {range: (self, min, max) => [0, Math.max(4, max * 1.1)]}},
    axes: [{...axis, size: 26, values: (self, ticks) => ticks.map((tick) => new Date(tick * 1e3).toISOString().slice(5, 10))}, {...axis, size: 40}],
    series: [{}, {stroke: colour('--accent'), fill: colour('--area'), width: 1.5, points: {show: false}, paths: uPlot.paths.stepped({align: 1})}],
  }, [points.map((point) => Date.parse(point.end) / 1e3), points.map((point) => point.stories)], place));
  return place;
}

function showResult(result) {
  const parts = [
    element('p', `${result.stories} stories in ${result.articles} articles, ${result.alertsInAll} alerts, ${result.from.slice(0, 10)} to ${result.to.slice(0, 10)}`, 'figures'),
    chartOf(result.counts ?? {}),
  ];
  const compared = result.comparison;
  if (compared) {
    parts.push(element('p', `Now: ${compared.present.stories} stories in ${compared.present.articles} articles, ${compared.alertsInPresent} alerts. New: ${compared.added.articles} articles. Gone: ${compared.gone.articles} articles.`));
    if (compared.added.articles) {
      parts.push(articles('New against the present definition', compared.added.newest, compared.added.articles));
    }
    if (compared.gone.articles) {
      parts.push(articles('Gone against the present definition', compared.gone.newest, compared.gone.articles));
    }
  }
  const alerts = element('section');
  alerts.append(element('h3', `Alerts (${result.alertsInAll})`));
  const list = element('ul');
  result.alerts.slice(0, 20).forEach((alert) =>
    list.append(element('li', `${alert.raisedAt.slice(0, 16).replace('T', ' ')} UTC: ${alert.summary}`)));
  alerts.append(result.alerts.length ? list : element('p', 'None.', 'muted'));
  parts.push(alerts, articles('Newest articles', result.newest.slice(0, 20)));
  show(...parts);
}
