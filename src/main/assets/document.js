// SPDX-License-Identifier: Apache-2.0
// Ties the text of a document to its facts: a span that is pointed at or tapped shows its facts, and a fact its span.
'use strict';
(() => {
  const doc = document.querySelector('.doc');
  const panel = doc.querySelector('.facts');
  const all = panel.querySelector('.all');
  const narrow = matchMedia('(max-width: 52rem)');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const pieces = [...doc.querySelectorAll('.p, .ref')];
  const sections = new Map([...panel.querySelectorAll('.span')].map((each) => [each.dataset.s, each]));
  const spans = (element) => (element.dataset.s ? element.dataset.s.split(' ') : []);
  let held = false;
  let pointer = '';
  document.documentElement.classList.add('script');

  /** Marks these spans in the text and among the facts. */
  function mark(numbers) {
    for (const piece of pieces) {
      piece.classList.toggle('on', spans(piece).some((each) => numbers.includes(each)));
    }
    for (const [number, section] of sections) {
      section.classList.toggle('on', numbers.includes(number));
    }
  }

  /** Brings the facts of spans into the panel, which alone moves. */
  function showFacts(numbers) {
    const shown = numbers.map((each) => sections.get(each)).filter((each) => each && !each.hidden);
    if (shown.length > 0 && !narrow.matches) {
      const top = Math.min(...shown.map((each) => each.offsetTop));
      panel.scrollTo({ top: top - 8, behavior: calm.matches ? 'auto' : 'smooth' });
    }
  }

  function hold(numbers) {
    held = numbers.length > 0;
    mark(numbers);
    panel.classList.toggle('picked', held);
    all.hidden = !held;
    showFacts(numbers);
  }

  function letGo() {
    held = false;
    mark([]);
    panel.classList.remove('picked');
    all.hidden = true;
  }

  function showText(number) {
    const first = pieces.find((piece) => piece.classList.contains('p') && spans(piece).includes(number));
    first?.scrollIntoView({ block: 'center', behavior: calm.matches ? 'auto' : 'smooth' });
  }

  const where = (event) => `${event.screenX} ${event.screenY}`;
  document.addEventListener('mousemove', (event) => {
    pointer = where(event);
  });
  /** Whether the pointer went to what it is over, and not that, by scrolling, below the pointer. */
  const pointed = (event) => where(event) !== pointer;

  const text = doc.querySelector('.text');
  text.addEventListener('mouseover', (event) => {
    const piece = event.target.closest('.p');
    if (piece && !held && pointed(event) && !piece.classList.contains('off')) {
      mark(spans(piece));
      showFacts(spans(piece));
    }
  });
  text.addEventListener('mouseleave', () => {
    if (!held) {
      mark([]);
    }
  });
  text.addEventListener('click', (event) => {
    const piece = event.target.closest('.p, .ref');
    if (!piece || piece.classList.contains('off')) {
      letGo();
      return;
    }
    if (piece.classList.contains('ref')) {
      event.preventDefault();
      hold(spans(piece));
      sections.get(spans(piece)[0])?.querySelector('a')?.focus({ preventScroll: true });
    } else if (getSelection().isCollapsed) {
      hold(spans(piece));
    }
  });

  panel.addEventListener('click', (event) => {
    const section = event.target.closest('.span');
    const link = event.target.closest('a');
    if (section && !event.target.closest('form') && (!link || link.closest('h2'))) {
      event.preventDefault();
      hold([section.dataset.s]);
      showText(section.dataset.s);
      if (link) {
        history.replaceState(null, '', link.getAttribute('href'));
      }
    }
  });
  panel.addEventListener('mouseover', (event) => {
    const section = event.target.closest('.span');
    if (section && !held && pointed(event)) {
      mark([section.dataset.s]);
    }
  });
  all.addEventListener('click', letGo);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      const number = panel.querySelector('.span.on')?.dataset.s;
      const inside = panel.contains(document.activeElement);
      letGo();
      if (inside && number) {
        doc.querySelector(`.ref[data-s="${number}"]`)?.focus();
      }
    }
  });

  /** Hides what has no fact of the tables that are shown. */
  function filter() {
    const shown = new Set(
      [...doc.querySelectorAll('.filters input:checked')].map((box) => box.id.replace('show-', '')),
    );
    const empty = new Set();
    for (const [number, section] of sections) {
      const facts = [...section.querySelectorAll('.fact')];
      section.hidden = !facts.some((fact) => [...fact.classList].some((each) => shown.has(each)));
      if (section.hidden) {
        empty.add(number);
      }
    }
    for (const piece of pieces) {
      const off = spans(piece).every((each) => empty.has(each));
      piece.classList.toggle('off', off);
      if (piece.classList.contains('ref')) {
        piece.hidden = off;
      }
    }
  }
  doc.querySelector('.filters').addEventListener('change', filter);
  filter();

  /** The span that the address names. */
  function arrive() {
    const at = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (at && text.contains(at)) {
      const wanted = location.hash.slice(1);
      const section = [...sections.values()].find(
        (each) => each.querySelector('h2 a').getAttribute('href') === '#' + wanted,
      );
      if (section) {
        hold([section.dataset.s]);
        showText(section.dataset.s);
      }
    }
  }
  addEventListener('hashchange', arrive);
  arrive();
})();
