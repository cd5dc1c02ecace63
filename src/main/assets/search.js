// SPDX-License-Identifier: Apache-2.0
// Suggests names while somebody types: a combobox with a list, as the ARIA Authoring Practices describe it.
'use strict';
(() => {
  const input = document.querySelector('[data-suggest]');
  if (!input) {
    return;
  }
  const list = document.createElement('ul');
  const status = document.createElement('p');
  let waiting;
  let chosen = -1;
  let last = 0;
  list.id = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  status.className = 'skip';
  status.setAttribute('role', 'status');
  input.parentElement.append(list, status);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function show(hits) {
    list.replaceChildren(
      ...hits.map((hit, index) => {
        const option = document.createElement('li');
        const kind = document.createElement('span');
        option.id = `suggestion-${index}`;
        option.dataset.href = hit.href;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        kind.textContent = hit.also ? `${hit.kind}, “${hit.also}”` : hit.kind;
        option.append(hit.name, kind);
        return option;
      }),
    );
    chosen = -1;
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    status.textContent = hits.length === 1 ? '1 suggestion' : `${hits.length} suggestions`;
  }

  async function suggest() {
    const mine = ++last;
    if (input.value.trim().length < 2) {
      close();
      return;
    }
    const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(input.value)}`);
    if (answer.ok && mine === last) {
      show(await answer.json());
    }
  }

  function choose(step) {
    const options = [...list.children];
    chosen = (chosen + step + options.length + 1) % (options.length + 1);
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === chosen)));
    if (chosen < options.length) {
      input.setAttribute('aria-activedescendant', options[chosen].id);
      options[chosen].scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(suggest, 120);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
      event.preventDefault();
      if (chosen < 0 && event.key === 'ArrowUp') {
        chosen = list.children.length;
      }
      choose(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && chosen >= 0 && list.children[chosen]) {
      event.preventDefault();
      location.href = list.children[chosen].dataset.href;
    }
  });
  list.addEventListener('mousedown', (event) => {
    const option = event.target.closest('[role="option"]');
    if (option) {
      event.preventDefault();
      location.href = option.dataset.href;
    }
  });
  input.addEventListener('blur', close);
})();
