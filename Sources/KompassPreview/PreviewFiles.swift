/// What the preview adds to a site. Nothing of it is ever in the published folder.
enum PreviewFiles {
  /// The folder of these files, at the root of the host. No site has one of this name: hidden files are not published.
  static let folder = ".kompassros-preview"
  /// The script that pages load.
  static let scriptName = "preview.js"
  /// What pages listen to, as server-sent events.
  static let eventsName = "events"

  /// The address of the script.
  static let script = "/\(folder)/\(scriptName)"

  /// The script. It writes texts only as text, never as markup; its rules stand in a style sheet of its own, made by the script,
  /// so that neither the policy of the page nor its rules matter to it.
  static let scriptText = #"""
    // Reloads the page when the site was built anew, and shows why it could not be built.
    (() => {
      // A page in a frame is reloaded with the one around it.
      if (window.top !== window) return;
      const version = document.currentScript.dataset.version;
      const address = '/.kompassros-preview/events';
      // A browser opens few connections to a host: pages that nobody looks at give theirs back, and ask again later.
      const patience = 10000;
      let source = null;
      let leaving = 0;
      let host = null;
      let shown = 0;
      let closed = 0;

      const rules = `
        dialog {
          box-sizing: border-box; width: min(60rem, calc(100vw - 2rem)); max-height: calc(100vh - 2rem);
          margin: auto; padding: 1.25rem 1.5rem; overflow: auto; text-align: left;
          border: 2px solid #b3261e; border-radius: .5rem; background: #fff; color: #1c1b1f;
          font: 1rem/1.5 system-ui, sans-serif;
        }
        dialog::backdrop { background: rgb(0 0 0 / .45); }
        header { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
        h1 { margin: 0; font-size: 1.25rem; line-height: 1.3; color: #b3261e; }
        p { margin: .5rem 0; }
        ol { margin: 1rem 0 0; padding: 0; list-style: none; }
        li { margin: 0; padding: .75rem 0; border-top: 1px solid #79747e; overflow-wrap: anywhere; }
        .place, pre, .name { font-family: ui-monospace, monospace; font-size: .9375rem; }
        .place { font-weight: 700; }
        .message { white-space: pre-wrap; }
        .name { color: #5b5660; }
        pre { position: relative; margin: .5rem 0; padding: .5rem .75rem; overflow: auto; background: #f2eff4; }
        mark { background: #b3261e; color: #fff; padding: 0 .125rem; }
        button {
          flex: none; font: inherit; padding: .25rem .75rem; color: inherit; background: transparent;
          border: 1px solid currentcolor; border-radius: .25rem; cursor: pointer;
        }
        :focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
        @media (prefers-color-scheme: dark) {
          dialog { background: #1f1d22; color: #eae6ec; border-color: #f2b8b5; }
          h1 { color: #f2b8b5; }
          .name { color: #b9b3be; }
          pre { background: #2d2a31; }
          mark { background: #f2b8b5; color: #1f1d22; }
          :focus-visible { outline-color: #8ab4f8; }
        }
        @media print { dialog { display: none; } }
      `;

      const element = (name, text, className) => {
        const made = document.createElement(name);
        if (text !== undefined) made.textContent = text;
        if (className) made.className = className;
        return made;
      };

      const item = (remark) => {
        const made = element('li');
        if (remark.file) {
          const place = [remark.file, remark.line, remark.column].filter(Boolean).join(':');
          made.append(element('div', place, 'place'));
        }
        const message = element('div', remark.message, 'message');
        if (remark.identifier) message.append(' ', element('span', `[${remark.identifier}]`, 'name'));
        made.append(message);
        if (remark.excerpt) {
          const [before, marked, after] = remark.excerpt;
          const line = element('pre');
          line.tabIndex = 0;
          line.append(before, element('mark', marked || ' '), after);
          made.append(line);
        }
        if (remark.fix) made.append(element('div', `Fix: ${remark.fix}`, 'message'));
        return made;
      };

      const show = (fault) => {
        if (fault.number === closed) return;
        if (fault.number === shown) return;
        if (!host) {
          host = element('kompassros-preview');
          const root = host.attachShadow({mode: 'open'});
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          root.adoptedStyleSheets = [sheet];
          const made = element('dialog');
          made.lang = 'en';
          made.dir = 'ltr';
          made.setAttribute('aria-labelledby', 'title');
          made.addEventListener('close', () => { closed = shown; shown = 0; });
          root.append(made);
          document.body.append(host);
        }
        const dialog = host.shadowRoot.querySelector('dialog');
        const heading = element('h1', fault.title);
        heading.id = 'title';
        const button = element('button', 'Close');
        button.type = 'button';
        button.addEventListener('click', () => dialog.close());
        const header = element('header');
        header.append(heading, button);
        const list = element('ol');
        list.append(...fault.remarks.map(item));
        if (fault.more) list.append(element('li', `${fault.more} more: see the terminal.`));
        const rest = 'The page shows the last site that could be built. Esc closes this message.';
        dialog.replaceChildren(header, element('p', rest), list);
        shown = fault.number;
        if (!dialog.open) dialog.showModal();
        for (const spot of dialog.querySelectorAll('mark')) {
          const line = spot.parentElement;
          line.scrollLeft = Math.max(0, spot.offsetLeft + spot.offsetWidth - line.clientWidth * .75);
        }
        button.focus();
      };

      const hide = () => {
        shown = 0;
        closed = 0;
        if (host) host.remove();
        host = null;
      };

      const leave = () => {
        clearTimeout(leaving);
        if (source) source.close();
        source = null;
      };

      const listen = () => {
        clearTimeout(leaving);
        if (source) return;
        source = new EventSource(address);
        source.addEventListener('reload', (event) => {
          if (event.data === version) return hide();
          leave();
          location.reload();
        });
        source.addEventListener('fault', (event) => show(JSON.parse(event.data)));
        source.addEventListener('error', () => {
          // Otherwise the browser tries again of its own accord.
          if (source && source.readyState === EventSource.CLOSED) {
            leave();
            leaving = setTimeout(listen, 1000);
          }
        });
      };

      const look = () => {
        if (!document.hidden) return listen();
        clearTimeout(leaving);
        leaving = setTimeout(leave, patience);
      };
      document.addEventListener('visibilitychange', look);
      window.addEventListener('pagehide', leave);
      window.addEventListener('pageshow', look);
      if (!document.hidden) listen();
    })();

    """#
}
