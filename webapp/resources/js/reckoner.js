/* What the frame does in the browser. Elements say what they do by data-rk; nothing else is inline. */
(function () {
  'use strict';
  var root = document.documentElement;

  function remember(name, value) {
    document.cookie = name + '=' + value + '; path=/; max-age=31536000; samesite=lax' + (location.protocol === 'https:' ? '; secure' : '');
  }

  function drawer(open) {
    root.toggleAttribute('data-drawer', open);
    document.querySelectorAll('[data-rk="drawer-open"]').forEach(function (button) {
      button.setAttribute('aria-expanded', String(open));
      if (!open && document.activeElement && document.activeElement.closest('.rk-nav')) {
        button.focus();
      }
    });
    if (open) {
      document.querySelector('#navigation a').focus();
    }
  }

  function markTheme() {
    document.querySelectorAll('[data-rk="theme"]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.value === root.dataset.theme));
    });
  }

  function closeMenus(except) {
    document.querySelectorAll('details.rk-menu[open]').forEach(function (menu) {
      if (menu !== except) {
        menu.open = false;
      }
    });
  }

  /* A long text is fetched when it is asked for. Browsers let a page copy only while it answers a click: hence the promise. */
  function copyFrom(address) {
    var text = fetch(address, {credentials: 'same-origin'}).then(function (answer) {
      if (!answer.ok) {
        throw new Error(address + ' ' + answer.status);
      }
      return answer.text();
    });
    if (!navigator.clipboard) {
      return text.then(function () { throw new Error('no clipboard'); });
    }
    if (window.ClipboardItem && navigator.clipboard.write) {
      var blob = text.then(function (words) { return new Blob([words], {type: 'text/plain'}); });
      return navigator.clipboard.write([new ClipboardItem({'text/plain': blob})]);
    }
    return text.then(function (words) { return navigator.clipboard.writeText(words); });
  }

  var actions = {
    'fold': function () {
      root.dataset.nav = root.dataset.nav === 'folded' ? 'wide' : 'folded';
      remember('navigation', root.dataset.nav);
    },
    'drawer-open': function () { drawer(true); },
    'drawer-close': function () { drawer(false); },
    'theme': function (button) {
      root.dataset.theme = button.dataset.value;
      remember('theme', button.dataset.value);
      markTheme();
      closeMenus();
    },
    'copy': function (button) {
      navigator.clipboard.writeText(button.dataset.value).then(function () {
        var icon = button.querySelector('.pi');
        var words = button.getAttribute('aria-label');
        icon.className = 'pi pi-check';
        button.setAttribute('aria-label', button.dataset.done);
        setTimeout(function () {
          icon.className = 'pi pi-copy';
          button.setAttribute('aria-label', words);
        }, 2000);
      });
    },
    'copy-from': function (button) {
      var says = document.getElementById(button.dataset.say);
      function done(words) {
        button.classList.remove('rk-busy');
        button.removeAttribute('aria-busy');
        says.textContent = words;
      }
      says.textContent = '';
      button.classList.add('rk-busy');
      button.setAttribute('aria-busy', 'true');
      copyFrom(button.dataset.href).then(
        function () { done(button.dataset.done); },
        function () { done(button.dataset.failed); });
    }
  };

  /* The log-in ends some time after the last word with the server, from whichever tab, and for good some hours after it began; two
     minutes before that it is said. */
  var CONTACT = 'reckoner.contact';
  var NOTICE_SECONDS = 120;

  function contact() {
    try {
      localStorage.setItem(CONTACT, String(Date.now()));
    } catch (ignored) { /* without storage each tab counts for itself, too early at worst */ }
    root.dataset.contact = String(Date.now());
    announce('none');
  }

  function lastContact() {
    try {
      return Math.max(Number(localStorage.getItem(CONTACT)), Number(root.dataset.contact));
    } catch (ignored) {
      return Number(root.dataset.contact);
    }
  }

  function announce(what) {
    var box = document.getElementById('ending');
    if (!box || box.dataset.announced === what) {
      return;
    }
    box.dataset.announced = what;
    box.hidden = what === 'none';
    box.querySelectorAll('[data-ending]').forEach(function (part) {
      part.hidden = part.dataset.ending !== what;
    });
    if (what === 'over') {
      store(ENDED, 'true');
    }
  }

  function watchSession() {
    var box = document.getElementById('ending');
    if (!box || Number(box.dataset.seconds) <= 0) {
      return;
    }
    var end = Date.now() + Number(box.dataset.left) * 1000;
    contact();
    setInterval(function () {
      var idle = Number(box.dataset.seconds) - (Date.now() - lastContact()) / 1000;
      var whole = (end - Date.now()) / 1000;
      var left = Math.min(idle, whole);
      announce(left <= 0 ? 'over' : left > NOTICE_SECONDS ? 'none' : whole <= idle ? 'last' : 'soon');
    }, 2000);
  }

  actions.stay = function () {
    fetch(document.getElementById('ending').dataset.alive, {method: 'HEAD', redirect: 'manual', credentials: 'same-origin'}).then(function (answer) {
      if (answer.ok) {
        contact();
      } else {
        announce('over');
      }
    });
  };

  /* This page again: the server leads through the log-in back to it. */
  actions['log-in-again'] = function () {
    location.assign(location.href);
  };

  /* What was typed and not sent is kept in this tab, so that it can be put back when a session ended in the middle; never a password. */
  var TYPED = 'reckoner.typed';
  var ENDED = 'reckoner.ended';

  function store(name, value) {
    try {
      if (value === null) {
        sessionStorage.removeItem(name);
      } else {
        sessionStorage.setItem(name, value);
      }
    } catch (ignored) { /* nothing is kept then */ }
  }

  function stored(name) {
    try {
      return sessionStorage.getItem(name);
    } catch (ignored) {
      return null;
    }
  }

  function who() {
    var name = document.getElementById('who');
    return name ? name.textContent : '';
  }

  function keepTyped(field) {
    var form = field.form;
    if (!document.getElementById('ending') || !field.id || !form || !form.closest('main') || /^(password|hidden|file|submit|button)$/.test(field.type) || field.autocomplete.indexOf('password') >= 0) {
      return;
    }
    var kept = JSON.parse(stored(TYPED) || '{}');
    if (kept.at !== location.pathname + location.search || kept.who !== who()) {
      kept = {at: location.pathname + location.search, who: who(), fields: {}};
    }
    kept.fields[field.id] = field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value;
    store(TYPED, JSON.stringify(kept));
  }

  function widgetOf(id) {
    var widgets = window.PrimeFaces ? window.PrimeFaces.widgets : {};
    return Object.keys(widgets).map(function (name) { return widgets[name]; }).find(function (widget) { return widget.id === id; });
  }

  function putBack(id, value) {
    var field = document.getElementById(id);
    var widget = widgetOf(id.replace(/_input$/, ''));
    if (!field || field.readOnly || field.disabled) {
      return false;
    }
    if (field.type === 'checkbox' || field.type === 'radio') {
      if (field.checked !== value) {
        (field.closest('.ui-radiobutton, .ui-chkbox') || field).querySelector('.ui-radiobutton-box, .ui-chkbox-box').click();
      }
    } else if (field.tagName === 'SELECT' && widget && widget.selectValue) {
      widget.selectValue(value);
    } else {
      field.value = value;
      field.dispatchEvent(new Event('input', {bubbles: true}));
      field.dispatchEvent(new Event('change', {bubbles: true}));
    }
    return true;
  }

  function restoreTyped() {
    var box = document.getElementById('ending');
    if (document.querySelector('[data-rk-ended]') || /[?&]ended=true/.test(location.search)) {
      store(ENDED, 'true');
    }
    if (!box) { /* the log-in is on the way */
      if (!stored(ENDED)) {
        store(TYPED, null);
      }
      return;
    }
    var kept = JSON.parse(stored(TYPED) || '{}');
    var ended = stored(ENDED);
    var expired = document.querySelector('[data-rk-ended]');
    if (expired || ended && kept.at && kept.who === who() && kept.at !== location.pathname + location.search) {
      return; /* not there yet */
    }
    store(ENDED, null);
    store(TYPED, null);
    if (ended && kept.who === who() && kept.at === location.pathname + location.search) {
      var back = Object.keys(kept.fields).filter(function (id) { return putBack(id, kept.fields[id]); });
      if (back.length) {
        var note = document.createElement('p');
        note.id = 'kept';
        note.className = 'rk-message rk-ok';
        note.textContent = box.dataset.kept;
        document.querySelector('.rk-live').appendChild(note);
      }
    }
  }

  document.addEventListener('input', function (event) { if (event.target.form) { keepTyped(event.target); } });
  document.addEventListener('change', function (event) { if (event.target.form) { keepTyped(event.target); } });

  document.addEventListener('click', function (event) {
    closeMenus(event.target.closest('details.rk-menu'));
    var element = event.target.closest('[data-rk]');
    if (element && actions[element.dataset.rk]) {
      actions[element.dataset.rk](element);
    }
  });

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      var menu = document.querySelector('details.rk-menu[open]');
      if (menu) {
        menu.open = false;
        menu.querySelector('summary').focus();
      } else if (root.hasAttribute('data-drawer')) {
        drawer(false);
      }
    } else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
        && !event.target.closest('input, textarea, select, [contenteditable]')) {
      var search = document.querySelector('main input[type="search"], main .rk-search input') || document.getElementById('tenantSwitcher:tenant_input');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
  });

  document.addEventListener('submit', function (event) {
    var button = event.submitter;
    if (button && !event.defaultPrevented) {
      button.classList.add('rk-busy');
      button.setAttribute('aria-busy', 'true');
    }
  });

  /* A page that comes back from the browser's memory is not busy any more. */
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('.rk-busy').forEach(function (button) {
      button.classList.remove('rk-busy');
      button.removeAttribute('aria-busy');
    });
  });

  /* What was refused is explained on top of the page: go there, wherever the button was. */
  window.jQuery(document).on('pfAjaxComplete', function (event, request, settings, answer) {
    var messages = answer && answer.validationFailed && document.querySelector('.rk-messages');
    if (messages) {
      messages.tabIndex = -1;
      messages.focus({preventScroll: true});
      messages.scrollIntoView({block: 'center'});
    }
  });

  /* What a list is narrowed to stands in the address, also while somebody types. */
  window.jQuery(document).on('pfAjaxComplete', function () {
    var now = document.querySelector('[data-address]');
    if (now && now.dataset.address !== location.pathname + location.search) {
      history.replaceState(history.state, '', now.dataset.address);
    }
  });

  /* Where a page has more tabs than the screen is wide, the one that is open is not left out of sight. */
  function showTab() {
    var tab = document.querySelector('.rk-tab[aria-current="page"]');
    if (tab) {
      tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - 24;
    }
  }

  /* A row's box is named after the row; the component names it after the row's key, and not at all once another page of the list is shown. */
  function nameBoxes() {
    document.querySelectorAll('tr[data-rk] .ui-selection-column .ui-chkbox-box').forEach(function (box) {
      var title = box.closest('tr').querySelector('.rk-card-title');
      var words = title && title.cloneNode(true);
      if (words) {
        words.querySelectorAll('.ui-column-title').forEach(function (name) { name.remove(); });
        box.setAttribute('aria-label', window.PrimeFaces.getAriaLabel('selectLabel') + ' ' + words.textContent.trim());
      }
    });
  }

  /* On narrow screens the calendar leaves its button without a name; an upload hides its file input, yet keeps it in the tab order. */
  function mendComponents() {
    nameBoxes();
    document.querySelectorAll('input[type="file"][aria-hidden="true"]').forEach(function (input) {
      input.tabIndex = -1;
    });
    document.querySelectorAll('.ui-datepicker-trigger:not([aria-label])').forEach(function (button) {
      button.setAttribute('aria-label', window.PrimeFaces.getLocaleSettings().chooseDate);
    });
  }

  window.addEventListener('load', mendComponents);
  window.jQuery(document).on('pfAjaxComplete', mendComponents);

  document.addEventListener('DOMContentLoaded', function () {
    var onward = document.querySelector('a[data-rk-follow]');
    if (onward) {
      location.assign(onward.href);
    }
    markTheme();
    showTab();
    watchSession();
    window.addEventListener('load', restoreTyped);
    window.jQuery(document).on('pfAjaxSuccess', contact);
  });
}());
