// Tells what went wrong on the wire, in the page's own words, and shows that a request is under way.
"use strict";

(() => {
  const notice = () => document.getElementById("notice");

  function tell(words) {
    notice().textContent = words;
    notice().classList.toggle("on", words !== "");
  }

  document.addEventListener("htmx:beforeRequest", () => tell(""));
  document.addEventListener("htmx:responseError", event => {
    // A lost session answers with the login page's address.
    tell(document.body.dataset.failed + " (" + event.detail.xhr.status + ")");
  });
  document.addEventListener("htmx:sendError", () => tell(document.body.dataset.unreachable));
  document.addEventListener("htmx:timeout", () => tell(document.body.dataset.unreachable));

  // A form that was sent is not sent twice, and says that it is on its way, in words where that takes long.
  let slow;
  const content = () => document.getElementById("content");
  function begin(form, pressed) {
    form.dataset.sent = "";
    document.documentElement.classList.add("busy");
    content().setAttribute("aria-busy", "true");
    slow = setTimeout(() => tell(document.body.dataset.working), 1000);
    // Only then, for a disabled button would not be sent along.
    setTimeout(() => {
      // What would be typed from now on would go nowhere.
      form.inert = true;
      pressed && (pressed.disabled = true);
    }, 0);
  }
  function end() {
    clearTimeout(slow);
    tell("");
    document.documentElement.classList.remove("busy");
    content().removeAttribute("aria-busy");
    document.querySelectorAll("form[data-sent]").forEach(form => {
      delete form.dataset.sent;
      form.inert = false;
    });
    document.querySelectorAll("button:disabled:not([data-off])").forEach(button => (button.disabled = false));
  }
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.dataset.sent !== undefined) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (!event.defaultPrevented) {
      begin(form, event.submitter);
    }
  });
  window.addEventListener("pageshow", end);

  // A part of a page that is asked for.
  document.addEventListener("htmx:beforeRequest", event => {
    document.documentElement.classList.add("busy");
    event.detail.target.setAttribute("aria-busy", "true");
  });
  document.addEventListener("htmx:afterRequest", event => {
    document.documentElement.classList.remove("busy");
    event.detail.target.removeAttribute("aria-busy");
  });

  // A form of one file sends the file itself: parts of a form would be written to disk on the way.
  document.addEventListener("submit", async event => {
    const form = event.target;
    if (form.dataset.fileBody === undefined) {
      return;
    }
    event.preventDefault();
    if (form.dataset.sent !== undefined) {
      return;
    }
    const file = form.querySelector("input[type=file]").files[0];
    begin(form, event.submitter);
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: {
          "Content-Type": "application/octet-stream",
          "Accept": "text/html",
          "X-CSRF-TOKEN": form.querySelector("input[name=_csrf]").value,
        },
        body: file,
      });
      if (answer.redirected) {
        location.assign(answer.url);
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      document.title = page.title;
      end();
      content().replaceWith(page.getElementById("content"));
      content().focus();
    } catch (unreachable) {
      end();
      tell(document.body.dataset.unreachable);
    }
  }, {capture: true});

  // Printing is the browser's.
  document.addEventListener("click", event => {
    if (event.target.closest("[data-print]")) {
      window.print();
    }
  });
})();
