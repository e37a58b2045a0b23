// Subscribing, and the buttons that pause and end subscriptions and mute alerts.
import {send, reason} from './session.js';

const SECRET_FIELDS = {webhook: 'secret', ntfy: 'token', alertmanager: 'token'};

function subscription(form) {
  const fields = form.elements;
  const type = fields.type.value;
  const secret = fields.secret.value.trim();
  const made = {
    id: fields.id.value,
    topics: form.dataset.topic ? [form.dataset.topic] : [],
    severities: [...form.querySelectorAll('[name="severity"]:checked')].map((box) => box.value),
    to: {[type]: fields.address.value.trim()},
  };
  if (secret && SECRET_FIELDS[type]) {
    made.to[SECRET_FIELDS[type]] = secret;
  }
  if (fields.send.value === 'grouped') {
    made.send = 'grouped';
  } else if (fields.send.value === 'hour') {
    made.send = 'digest';
    made.digest = {every: 'hour'};
  }
  return made;
}

async function subscribe(event) {
  event.preventDefault();
  const form = event.target;
  const outcome = document.getElementById('outcome');
  outcome.textContent = '';
  try {
    const made = subscription(form);
    const response = await send('PUT', `/api/v1/subscriptions/${encodeURIComponent(made.id)}`,
      JSON.stringify(made), 'application/json');
    if (response.ok) {
      location.assign(form.dataset.topic ? `/topics/${encodeURIComponent(form.dataset.topic)}` : '/');
    } else {
      outcome.textContent = await reason(response);
    }
  } catch {
    outcome.textContent = 'The server does not answer; what you wrote stays here.';
  }
}

async function change(button, method, path) {
  button.disabled = true;
  try {
    const response = await send(method, path);
    button.textContent = response.ok ? 'Done' : await reason(response);
  } catch {
    button.disabled = false;
    button.textContent = 'The server does not answer. Try again';
  }
}

/** What cannot be undone takes a second click on the same button. */
function end(button) {
  if ('sure' in button.dataset) {
    change(button, 'DELETE', button.dataset.end);
  } else {
    button.dataset.sure = '';
    button.textContent = 'End it for good';
  }
}

export function startSubscribing() {
  document.getElementById('subscribe')?.addEventListener('submit', subscribe);
  document.body.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-post], [data-end]');
    if (button?.dataset.end) {
      end(button);
    } else if (button) {
      change(button, 'POST', button.dataset.post);
    }
  });
}
