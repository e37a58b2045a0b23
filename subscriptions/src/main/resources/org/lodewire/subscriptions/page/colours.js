// Colours of the style sheet for what draws on a canvas.

/** A colour of the style sheet as the canvas takes it: computed, so that light-dark() is resolved. */
export function colour(name) {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  return computed;
}
