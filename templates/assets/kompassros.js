// <kompass-profil kommun="mark" ar="2024" omrade="1" tema="ljus" storlek="kompakt" sprak="sv">: the element that other sites
// embed a profile with. What stands in it, a link, is shown until the frame has answered, and again when it does not.
//
// A script of the old kind and not a module, in a block of its own: for a module from another site a browser asks that its
// server allows that with a header, which not everyone who publishes can set.

{
  /** The version of the messages between the element and the page in its frame. */
  const VERSION = 1;

  /** How long a page may take to answer when it is there, in milliseconds. */
  const PATIENCE = 10000;

  /** The lowest and the highest a frame may be. */
  const LOWEST = 1;
  const HIGHEST = 20000;

  /** The languages of the site: the build puts them in. The first has no folder of its own. */
  const [, ...OTHERS] = '{languages}'.split(' ');

  /** The root of the site, above the folder of this script. */
  const ROOT = new URL('..', document.currentScript.src);

  /** What an attribute may be. Nothing else gets into an address. */
  const FORMS = {
    kommun: /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/, ar: /^[12][0-9]{3}$/, omrade: /^[1-9][0-9]?$/,
    tema: /^(ljus|mork)$/, storlek: /^kompakt$/, sprak: /^[a-z]{2,3}$/,
  };

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host{display:block}:host([hidden]),slot[hidden]{display:none}iframe{display:block;width:100%;border:0}');

  class Profile extends HTMLElement {
    static observedAttributes = Object.keys(FORMS);

    /** The address of the page that attributes ask for; null without a good municipality, and for a year that is none. */
    static address(get, root = ROOT) {
      const value = (name) => (FORMS[name].test(get(name) ?? '') ? get(name) : '');
      const kommun = value('kommun');
      const ar = value('ar');
      if (!kommun || (get('ar') && !ar)) return null;
      const folder = OTHERS.includes(value('sprak')) ? value('sprak') + '/' : '';
      const url = new URL(`${folder}kommun/${kommun}/${ar && ar + '/'}badda-in/`, root);
      url.hash = [value('tema'), value('storlek'), value('omrade') && 'omrade-' + value('omrade')].filter(Boolean).join('_');
      return url.href;
    }

    #link = document.createElement('slot');
    #frame;
    #timer;
    #isDue = false;

    constructor() {
      super();
      const shadow = this.attachShadow({mode: 'open'});
      shadow.adoptedStyleSheets = [sheet];
      shadow.append(this.#link);
    }

    connectedCallback() {
      addEventListener('message', this.#hear);
      this.#plan();
    }

    disconnectedCallback() {
      removeEventListener('message', this.#hear);
      this.#drop();
    }

    attributeChangedCallback(name, before, after) {
      if (before !== after) this.#plan();
    }

    /** Several attributes that change at once are one change. */
    #plan() {
      if (this.#isDue || !this.isConnected) return;
      this.#isDue = true;
      queueMicrotask(() => {
        this.#isDue = false;
        if (this.isConnected) this.#show();
      });
    }

    #show() {
      this.#drop();
      const url = Profile.address((name) => this.getAttribute(name));
      if (!url) return;
      const frame = document.createElement('iframe');
      frame.loading = 'lazy';
      // Nobody is to come upon what is not seen yet.
      frame.inert = true;
      frame.height = 0;
      frame.src = url;
      frame.addEventListener('load', () => this.#greet(frame));
      this.#frame = frame;
      this.shadowRoot.append(frame);
    }

    #drop() {
      clearTimeout(this.#timer);
      this.#frame?.remove();
      this.#frame = undefined;
      this.#link.hidden = false;
    }

    #greet(frame) {
      if (frame !== this.#frame) return;
      frame.title = this.textContent.trim() || this.getAttribute('kommun');
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#drop(), PATIENCE);
      frame.contentWindow.postMessage({kompassros: VERSION, slag: 'hej'}, ROOT.origin);
    }

    #hear = ({origin, source, data}) => {
      const frame = this.#frame;
      if (!frame || origin !== ROOT.origin || source !== frame.contentWindow) return;
      if (data?.kompassros !== VERSION || data.slag !== 'hojd' || !Number.isFinite(data.hojd)) return;
      if (data.hojd < LOWEST || data.hojd > HIGHEST) return;
      clearTimeout(this.#timer);
      frame.height = Math.ceil(data.hojd);
      frame.inert = false;
      this.#link.hidden = true;
    };
  }

  if (!customElements.get('kompass-profil')) customElements.define('kompass-profil', Profile);
}
