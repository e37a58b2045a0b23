// The editor of topics.

export function startEditor() {
  const form = document.getElementById('editor');
  if (!form) {
    return;
  }
}
