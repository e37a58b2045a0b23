// Logging in and out, and what a change sends along to show that it is the page's.

/** The media type of a definition. */
export const YAML = 'application/yaml';

const csrf = () => document.querySelector('meta[name="csrf"]')?.content ?? '';

/** Sends a change to the API. */
export function send(method, path, body, type) {
  const headers = {};
  if (type) {
    headers['Content-Type'] = type;
  }
  if (csrf()) {
    headers['X-CSRF-Token'] = csrf();
  }
  return fetch(path, {method, body, headers});
}

/** What a failed request says: in a sentence that names the fields, and the faults by themselves. */
export async function failure(response) {
  try {
    const problem = await response.json();
    const faults = problem.errors ?? [];
    const named = faults.map((fault) => [fault.where, fault.detail].filter(Boolean).join(' '));
    return {text: [problem.detail, ...named].filter(Boolean).join(' '), faults};
  } catch {
    return {text: `The server answered with status ${response.status}.`, faults: []};
  }
}

/** What a failed request says, in a sentence. */
export async function reason(response) {
  return (await failure(response)).text;
}

/** Leads to the form when the session has ended, and back to this view after it. */
export async function logInIfEnded() {
  try {
    const response = await fetch('/api/v1/session');
    if (response.status === 401) {
      location.assign(`/login?to=${encodeURIComponent(location.pathname + location.search)}`);
    }
  } catch {
    // The server is away, which says nothing about the session.
  }
}

export function startSession() {
  const form = document.getElementById('login');
  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const outcome = document.getElementById('outcome');
    outcome.textContent = '';
    try {
      const response = await send('POST', '/api/v1/session',
        JSON.stringify({token: form.token.value}), 'application/json');
      if (response.ok) {
        location.assign(form.dataset.to);
      } else {
        outcome.textContent = await reason(response);
        form.token.select();
      }
    } catch {
      outcome.textContent = 'The server does not answer. Try again in a moment.';
    }
  });
  document.getElementById('logout')?.addEventListener('click', async () => {
    await send('DELETE', '/api/v1/session');
    location.assign('/login');
  });
}
