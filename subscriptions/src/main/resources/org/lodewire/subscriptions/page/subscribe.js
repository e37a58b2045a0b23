// Subscribing, and the buttons that test, pause and end subscriptions, mute alerts, and send notifications again.
import {loadNow} from './lists.js';
import {failure, send, reason} from './session.js';

const SHOWN_MILLIS = 1200;
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

/** The input that a field of the definition comes from; none if the form has none. */
function inputOf(form, field) {
  const type = form.elements.type.value;
  if (field === 'id' || field === 'send') {
    return form.elements[field];
  }
  if (field.startsWith('to')) {
    // The place of a secret has more words.
    return field.startsWith(`to.${SECRET_FIELDS[type]}`) ? form.elements.secret : form.elements.address;
  }
  return null;
}

/** Marks the inputs that have a fault, and goes to the first. */
function mark(form, found) {
  const inputs = found.map((fault) => inputOf(form, fault.where ?? '')).filter(Boolean);
  inputs.forEach((input) => {
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', 'outcome');
  });
  inputs[0]?.focus();
}

function unmark(form) {
  form.querySelectorAll('[aria-invalid]').forEach((input) => {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
  });
}

/** Says that it worked, and shows the subscription among the others. */
async function applied(id) {
  document.getElementById('applied').textContent =
    `Subscribed: ${id} has these alerts from now on. It stands below, where you can pause or end it.`;
  await loadNow('subscribers');
}

/** Where nothing takes a secret, none is asked for. */
function showSecret(form) {
  document.getElementById('secret-field').hidden = !SECRET_FIELDS[form.elements.type.value];
}

async function subscribe(event) {
  event.preventDefault();
  const form = event.target;
  const outcome = document.getElementById('outcome');
  outcome.textContent = '';
  document.getElementById('applied').textContent = '';
  unmark(form);
  try {
    const made = subscription(form);
    const response = await send('PUT', `/api/v1/subscriptions/${encodeURIComponent(made.id)}`,
      JSON.stringify(made), 'application/json');
    if (response.ok) {
      await applied(made.id);
    } else {
      const {text, faults} = await failure(response);
      outcome.textContent = text;
      mark(form, faults);
    }
  } catch {
    outcome.textContent = 'The server does not answer; what you wrote stays here.';
  }
}

async function change(button, method, path) {
  button.disabled = true;
  try {
    const response = await send(method, path);
    button.textContent = response.ok ? button.dataset.done ?? 'Done' : await reason(response);
    if (response.ok) {
      // Long enough to read what was done.
      setTimeout(() => loadNow(button.closest('[data-src]')?.id), SHOWN_MILLIS);
    }
  } catch {
    button.disabled = false;
    button.textContent = 'The server does not answer. Try again';
  }
}

const OUTCOMES = {delivered: 'Delivered', failed: 'Not delivered', gone: 'Gone'};

/** Sends a test to a receiver, and says what came of it. */
async function test(button) {
  const said = button.closest('li').querySelector('.said');
  button.disabled = true;
  said.textContent = 'Sending a test';
  try {
    const response = await send('POST', button.dataset.test);
    if (response.ok) {
      const result = await response.json();
      const took = `${OUTCOMES[result.outcome] ?? result.outcome} in ${result.millis} ms`;
      said.textContent = result.reason ? `${took}: ${result.reason}` : took;
      said.classList.toggle('late', result.outcome !== 'delivered');
    } else {
      said.textContent = await reason(response);
      said.classList.add('late');
    }
  } catch {
    said.textContent = 'The server does not answer. Try again in a moment.';
    said.classList.add('late');
  }
  button.disabled = false;
  button.focus();
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
  const form = document.getElementById('subscribe');
  form?.addEventListener('submit', subscribe);
  if (form) {
    form.elements.type.addEventListener('change', () => showSecret(form));
    showSecret(form);
  }
  document.body.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-post], [data-end], [data-test]');
    if (button?.dataset.end) {
      end(button);
    } else if (button?.dataset.test) {
      test(button);
    } else if (button) {
      change(button, 'POST', button.dataset.post);
    }
  });
}
