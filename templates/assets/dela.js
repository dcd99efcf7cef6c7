// The button that shares the page, where the browser has a way to share.

function start(template) {
  template.after(template.content.cloneNode(true));
  const part = document.querySelector('.share');
  const status = part.querySelector('[role=status]');
  part.querySelector('button').addEventListener('click', async () => {
    status.textContent = '';
    const address = document.querySelector('link[rel=canonical]')?.href ?? location.href;
    try {
      await navigator.share({title: document.title, url: address});
    } catch (error) {
      // That the reader thinks better of it is no fault.
      if (error.name !== 'AbortError') status.textContent = status.dataset.failed;
    }
  });
}

const template = document.getElementById('dela-mall');
if (template && navigator.share) start(template);
