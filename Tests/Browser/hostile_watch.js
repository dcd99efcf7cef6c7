// Runs in every frame before anything of the page: what a script of a payload would do is noted, not done. The notes are
// read by whoever opened the frame.
(() => {
  const seen = [];
  Object.defineProperty(window, '__seen', {value: seen});
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    window[name] = (...values) => { seen.push(`${name}(${values.join(', ')})`); };
  }
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.push(`the policy stopped ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
  addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) seen.push(`an error: ${event.message}`);
  });
})();
