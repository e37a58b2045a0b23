// Keys: / finds a topic, j and k move, Enter opens, Esc goes back, ? shows the keys.

const isTyping = (element) => element?.matches?.('input, textarea, select, [contenteditable]');

/** The list that has the focus, else the first. */
function items() {
  const list = document.activeElement?.closest?.('.scroll, main') ?? document.getElementById('topics')
    ?? document.getElementById('main');
  const inside = [...list.querySelectorAll('.item')].filter((item) => item.offsetParent);
  return inside.length ? inside : [...document.querySelectorAll('.item')].filter((item) => item.offsetParent);
}

function move(by) {
  const all = items();
  const at = all.indexOf(document.activeElement);
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({block: 'nearest'});
}

function back() {
  const dialog = document.querySelector('dialog[open]');
  const find = document.getElementById('find');
  if (dialog) {
    dialog.close();
  } else if (isTyping(document.activeElement)) {
    if (document.activeElement === find) {
      find.value = '';
      filter('');
    }
    document.activeElement.blur();
  } else if (!document.body.classList.contains('overview')) {
    if (history.length > 1) {
      history.back();
    } else {
      location.assign('/');
    }
  } else {
    document.activeElement?.blur?.();
  }
}

function filter(text) {
  const wanted = text.trim().toLocaleLowerCase();
  document.querySelectorAll('#topics .line').forEach((line) => {
    line.hidden = !line.textContent.toLocaleLowerCase().includes(wanted);
  });
}

const ACTIONS = {
  '/': () => (document.getElementById('find') ?? document.getElementById('q'))?.focus(),
  'j': () => move(1),
  'k': () => move(-1),
  '?': () => document.getElementById('keys').showModal(),
  '1': () => document.querySelector('.windows [data-window="5m"]')?.click(),
  '2': () => document.querySelector('.windows [data-window="1h"]')?.click(),
  '3': () => document.querySelector('.windows [data-window="24h"]')?.click(),
  '4': () => document.querySelector('.windows [data-window="7d"]')?.click(),
};

export function startKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Escape') {
      back();
    } else if (event.key === 'Enter' && event.target.id === 'find') {
      [...document.querySelectorAll('#topics .line:not([hidden]) .item')][0]?.click();
    } else if (!isTyping(event.target) && Object.hasOwn(ACTIONS, event.key)) {
      event.preventDefault();
      ACTIONS[event.key]();
    }
  });
  document.getElementById('keys-button')?.addEventListener('click', ACTIONS['?']);
  const find = document.getElementById('find');
  find?.addEventListener('input', () => filter(find.value));
  document.addEventListener('list', () => find && filter(find.value));
}
